# reality: build fails, unprivileged-install
FROM alpine:3.20
USER guest
RUN adduser -D app
