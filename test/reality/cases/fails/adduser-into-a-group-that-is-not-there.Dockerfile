# reality: build fails, undefined-account
FROM debian:bookworm
RUN useradd -u 10001 app && adduser app crew
