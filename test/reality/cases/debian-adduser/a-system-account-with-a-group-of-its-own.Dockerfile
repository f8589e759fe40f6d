FROM debian:bookworm
RUN adduser --system --group --no-create-home --uid 700 keeper
USER keeper
