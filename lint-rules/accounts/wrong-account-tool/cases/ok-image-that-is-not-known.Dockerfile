ARG BASE
FROM $BASE AS argument
RUN useradd app && adduser -D app && adduser --disabled-login app
FROM example.com/company/alpine:1 AS private
RUN useradd app && adduser -D app
FROM linuxserver/code-server:latest
RUN usermod -u 1000 abc
COPY --from=argument /a /b
COPY --from=private /a /b
