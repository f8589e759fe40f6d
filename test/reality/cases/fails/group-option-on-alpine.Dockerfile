# reality: build fails, wrong-account-tool
FROM alpine:3.20
RUN adduser --system --group keeper
