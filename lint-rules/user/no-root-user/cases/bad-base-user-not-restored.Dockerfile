FROM grafana/grafana:11.1.0
USER root
RUN mkdir -p /opt/plugins
COPY plugins /opt/plugins
