FROM debian:12
RUN useradd --uid 10001 app
USER app
COPY run.sh /srv/run.sh
RUN sudo chmod +x /srv/run.sh
