FROM debian:bookworm
RUN sed -i '/^games:/d' /etc/passwd
