FROM debian:12
RUN useradd --uid 1000 app
USER 1000
RUN touch /tmp/a && chown app /tmp/a && chown 1000:1000 /tmp/a
