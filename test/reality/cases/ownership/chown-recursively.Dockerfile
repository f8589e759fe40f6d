FROM debian:bookworm
RUN useradd -u 10001 app
COPY app /srv/app
RUN chown -R app:app /srv/app
USER app
