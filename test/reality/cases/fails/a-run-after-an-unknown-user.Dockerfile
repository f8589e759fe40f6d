# reality: build fails, undefined-user
FROM debian:bookworm
USER app
RUN id
