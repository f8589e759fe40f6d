FROM ubuntu:24.04
RUN adduser --disabled-password app
