ARG MODE=Release
FROM debian:12 AS build_-release
FROM build_-$MODE AS two
FROM scratch AS Last_
FROM ${NEXT:-Last_}
