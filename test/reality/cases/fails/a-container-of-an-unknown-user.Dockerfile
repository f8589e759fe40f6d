# reality: start fails, undefined-user
FROM debian:bookworm
USER app
