FROM alpine:3.20
VOLUME /cache
RUN --mount=type=cache,target=/var/cache/apk apk add curl
RUN touch /cache/x
