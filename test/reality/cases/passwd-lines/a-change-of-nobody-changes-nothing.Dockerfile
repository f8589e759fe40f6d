FROM debian:bookworm
RUN usermod -l new old || groupmod -n new old || useradd -u 10001 app
USER app
