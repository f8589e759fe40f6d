FROM debian:11
RUN adduser --disabled-password --gecos '' --uid 100000 app
