FROM debian:12
RUN groupadd workers && useradd -g workers app
USER app:workers
