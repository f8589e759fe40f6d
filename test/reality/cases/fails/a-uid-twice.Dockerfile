# reality: build fails, taken-account
FROM debian:bookworm
RUN useradd -u 10001 app && useradd -u 10001 second
