FROM alpine:3.20
RUN adduser -D app && adduser -S daemon2 && { adduser other || true; }

FROM fedora:40
RUN adduser app
COPY --from=0 /srv /srv

FROM registry.example.com/team/base:1
RUN adduser app
COPY --from=1 /srv /srv

FROM registry.example.com/team/base:1
RUN apk add --no-cache curl && adduser -D app
COPY --from=2 /srv /srv
