# reality: build fails, wrong-account-tool
FROM alpine:3.20
RUN groupadd -g 10001 app && adduser -D -u 10001 -G app app
USER app
