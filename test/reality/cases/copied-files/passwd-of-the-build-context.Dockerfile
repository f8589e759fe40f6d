FROM alpine:3.20
COPY accounts/passwd accounts/group /etc/
USER keeper
