FROM debian:bookworm
RUN for name in red blue; do useradd "$name"; done
USER blue
