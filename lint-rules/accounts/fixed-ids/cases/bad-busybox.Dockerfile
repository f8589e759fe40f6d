FROM alpine:3.20
RUN addgroup -S app && adduser -S -G app app && adduser -S lone && adduser -D worker
USER worker
