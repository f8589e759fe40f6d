# reality: build fails, wrong-account-tool
FROM debian:bookworm
RUN addgroup -S crew
