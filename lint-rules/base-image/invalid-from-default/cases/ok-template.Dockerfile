ARG TAG=#TAG#
FROM {{image}}:$TAG AS one
FROM debian:$TAG
