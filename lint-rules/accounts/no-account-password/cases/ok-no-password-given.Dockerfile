FROM debian:12
RUN chpasswd && passwd app
