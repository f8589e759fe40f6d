ARG TAG=12
FROM debian:${TAG}${SUFFIX} AS one
FROM debian:${TAG%%${SUFFIX}} AS two
FROM debian:${VARIANT?needed}
