FROM debian:bookworm
RUN useradd -u 10001 app; useradd -u 10001 again; true
USER app
