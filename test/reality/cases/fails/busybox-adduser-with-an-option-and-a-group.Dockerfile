# reality: build fails, taken-account
FROM alpine:3.20
RUN adduser -D app && adduser -D app audio
USER app
