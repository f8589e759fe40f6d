FROM debian:bookworm
RUN groupadd -g 10001 app && useradd -u 10001 -g app app || exit 1
USER app
