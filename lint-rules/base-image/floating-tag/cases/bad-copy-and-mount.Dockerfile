FROM debian:12.9
COPY --from=composer:2 /usr/bin/composer /usr/bin/
RUN --mount=type=bind,source=/usr,target=/go,from=golang:alpine /go/bin/go version
ONBUILD COPY --from=node:lts /usr/local/bin/node /usr/local/bin/
