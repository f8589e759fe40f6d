FROM alpine:3.20
RUN addgroup -S keepers && adduser -S -G keepers keeper
USER keeper
