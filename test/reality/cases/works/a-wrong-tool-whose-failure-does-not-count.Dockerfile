FROM alpine:3.20
RUN useradd app || adduser -D app
USER app
