FROM debian:bookworm
RUN useradd -u 10001 app
USER app
COPY list.txt /srv/list.txt
COPY app /srv/app
