FROM debian:bookworm
RUN groupadd -g 5000 crew && useradd -u 10001 -g crew -G audio app
USER 10001
