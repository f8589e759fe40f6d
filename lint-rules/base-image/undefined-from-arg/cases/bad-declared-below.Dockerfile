# The version can be given.
FROM debian:$VERSION
ARG VERSION=12
