FROM debian:13
RUN adduser app
