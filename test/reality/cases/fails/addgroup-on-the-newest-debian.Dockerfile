# reality: build fails, wrong-account-tool
FROM debian:trixie
RUN addgroup --system crew
