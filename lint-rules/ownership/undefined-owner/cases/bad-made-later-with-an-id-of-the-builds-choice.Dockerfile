FROM alpine:3.20
COPY --chown=app . /srv
ENV HOME=/srv
RUN adduser -D app
USER app
CMD ["/srv/run"]
