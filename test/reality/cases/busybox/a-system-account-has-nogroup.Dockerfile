FROM alpine:3.20
RUN adduser -S -D keeper
USER keeper
