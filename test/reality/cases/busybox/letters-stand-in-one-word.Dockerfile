FROM alpine:3.20
RUN addgroup -g1500 -S crew && adduser -SDHu1500 -Gcrew keeper
USER keeper
