FROM alpine:3.20 AS shadow
RUN apk add --no-cache shadow
FROM shadow
RUN useradd -m app && usermod -u 1000 app

FROM alpine:3.20
RUN apk add --no-cache --virtual .accounts shadow \
 && groupmod -g 1001 users && apk del .accounts

FROM debian:trixie
RUN apt-get update && apt-get install -y adduser && adduser --disabled-password --gecos "" app

FROM registry.access.redhat.com/ubi9/ubi-minimal:9.4
RUN microdnf install -y shadow-utils && useradd app
COPY --from=0 /a /b
COPY --from=1 /a /b
COPY --from=2 /a /b
COPY --from=3 /a /b
