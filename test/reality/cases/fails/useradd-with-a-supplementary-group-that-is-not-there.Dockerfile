# reality: build fails, undefined-account
FROM debian:bookworm
RUN useradd -u 10001 -G crew app
