FROM debian:12
RUN useradd -u 10001 -G audio app
USER 10001:10001
