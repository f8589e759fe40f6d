FROM debian:12
RUN useradd --uid 10001 app
COPY --chown=app . /srv
RUN chown -R root:root /srv
COPY --chmod=777 tool.sh /srv/tool.sh
RUN chmod 755 /srv/tool.sh
USER app
ENTRYPOINT ["/srv/tool.sh"]
