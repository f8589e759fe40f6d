# reality: build fails, wrong-account-tool
FROM alpine:3.20
RUN useradd -u 10001 app
USER app
