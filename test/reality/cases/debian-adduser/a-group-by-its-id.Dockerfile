FROM debian:bookworm
RUN addgroup --gid 5000 crew && adduser --disabled-password --gecos "" --uid 5001 --gid 5000 app
USER app
