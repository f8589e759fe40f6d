FROM debian:bookworm
RUN adduser --disabled-password --gecos "" --firstuid 3000 --lastuid 3999 app
USER app
