# reality: build fails, taken-account
FROM debian:bookworm
RUN useradd -u 10001 app
RUN useradd -u 10002 app
