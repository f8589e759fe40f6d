# reality: build fails, wrong-account-tool
FROM debian:bookworm
RUN addgroup crew && adduser --system keeper crew
USER keeper
