# reality: build fails, taken-account
FROM alpine:3.20
RUN addgroup www-data
