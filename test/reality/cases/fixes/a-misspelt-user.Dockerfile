# reality: start fails, undefined-user
FROM debian:bookworm
RUN useradd -u 4000 application
USER aplication
