FROM debian:12
RUN adduser -D app
