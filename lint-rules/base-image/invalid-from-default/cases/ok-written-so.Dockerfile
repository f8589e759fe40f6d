ARG TAG=12
FROM example/Debian:$TAG
