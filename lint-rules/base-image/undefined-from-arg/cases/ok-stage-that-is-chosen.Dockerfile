ARG MODE=release
FROM debian:12 AS build-release
FROM debian:12 AS build-debug
FROM build-${MODE}
