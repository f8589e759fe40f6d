# Whose the file is does not matter where the folder is one's own.
FROM debian:bookworm
RUN useradd -u 10001 app && install -d -o app /srv/app
USER app
COPY list.txt /srv/app/list.txt
RUN sed -i s/a/b/ /srv/app/list.txt
