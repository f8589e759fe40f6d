FROM debian:12
RUN useradd -g appgroup app
