FROM debian:12
RUN useradd --uid 10001 app
USER app
COPY --chown=app run.sh /srv/run.sh
RUN chmod +x /srv/run.sh
COPY tool.sh /srv/tool.sh
RUN sudo chown app /srv/tool.sh && chmod +x /srv/tool.sh
COPY other.sh /srv/other.sh
USER root
RUN chmod +x /srv/other.sh
