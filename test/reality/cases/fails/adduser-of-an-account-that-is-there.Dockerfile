# reality: build fails, taken-account
FROM debian:bookworm
RUN adduser --disabled-password --gecos "" www-data
