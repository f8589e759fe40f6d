# reality: build fails, taken-account
FROM debian:bookworm
RUN groupadd -g 100 app
