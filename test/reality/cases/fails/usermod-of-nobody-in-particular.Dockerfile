# reality: build fails, undefined-account
FROM debian:bookworm
RUN usermod -aG audio app
