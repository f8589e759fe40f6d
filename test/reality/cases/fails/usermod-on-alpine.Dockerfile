# reality: build fails, wrong-account-tool
FROM alpine:3.20
RUN adduser -D app && usermod -aG audio app
