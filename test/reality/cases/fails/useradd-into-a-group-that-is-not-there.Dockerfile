# reality: build fails, undefined-account
FROM debian:bookworm
RUN useradd -g crew app
