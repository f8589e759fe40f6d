FROM debian:bookworm
RUN groupadd -g 6000 crew && useradd -u 4000 app \
    && usermod -u 6001 -g crew app
USER app
