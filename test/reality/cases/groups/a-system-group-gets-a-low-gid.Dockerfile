FROM debian:bookworm
RUN groupadd --system keepers && useradd --system --gid keepers keeper
USER keeper
