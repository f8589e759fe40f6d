FROM debian:12
RUN useradd --uid 10001 app
USER app:app
COPY run.sh /srv/run.sh
ADD tools /srv/tools/
RUN chmod +x /srv/run.sh && chmod -R go-w /srv/tools
