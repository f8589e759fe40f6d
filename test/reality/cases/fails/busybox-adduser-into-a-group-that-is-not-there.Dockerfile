# reality: build fails, undefined-account
FROM alpine:3.20
RUN adduser -D -G crew app
