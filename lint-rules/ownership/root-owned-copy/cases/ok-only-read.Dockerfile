FROM debian:12
RUN useradd --uid 10001 app
USER app
COPY app /srv/app/
COPY run.sh /srv/run.sh
RUN /srv/run.sh --check && cat /srv/app/version > /tmp/version
CMD ["/srv/run.sh"]
