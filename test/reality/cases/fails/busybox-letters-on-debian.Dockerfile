# reality: build fails, wrong-account-tool
FROM debian:bookworm
RUN adduser -D -u 10001 app
USER app
