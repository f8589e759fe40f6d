FROM debian:bookworm
RUN groupadd --force --gid 5000 crew && groupadd --force crew
