# reality: start fails, undefined-user
FROM debian:bookworm
RUN useradd -u 10001 app
USER app:crew
