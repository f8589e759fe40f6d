# reality: start fails, undefined-user
FROM alpine:3.20
USER www-data
