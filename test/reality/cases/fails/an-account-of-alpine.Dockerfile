# reality: build fails, taken-account
FROM alpine:3.20
RUN adduser -D -u 10001 games
