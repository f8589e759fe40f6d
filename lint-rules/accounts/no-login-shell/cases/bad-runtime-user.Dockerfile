FROM alpine:3.20
RUN adduser -D app && adduser -S -s /bin/ash sys
USER app
