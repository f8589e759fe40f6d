# A comment ends the directives.
# syntax=example/dockerfile-plus:1
FROM alpine:3.24
