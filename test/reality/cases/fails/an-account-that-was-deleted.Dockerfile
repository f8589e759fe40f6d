# reality: start fails, undefined-user
FROM debian:bookworm
RUN userdel www-data
USER www-data
