FROM debian:bookworm
RUN groupadd -g 5000 crew && useradd -u 10001 app
COPY --chown=app:crew list.txt start.sh /srv/app/
USER app
