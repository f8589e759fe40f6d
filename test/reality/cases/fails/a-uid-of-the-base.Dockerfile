# reality: build fails, taken-account
FROM debian:bookworm
RUN useradd -u 33 app
