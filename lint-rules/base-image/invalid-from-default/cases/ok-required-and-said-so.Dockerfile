ARG VERSION
FROM debian:${VERSION:?needed}
