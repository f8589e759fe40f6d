FROM debian:bookworm
RUN useradd --uid $(( 10000 + 1 )) app && groupadd -g "$(id -u app)" crew || true
USER app
