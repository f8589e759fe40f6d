FROM debian:12
RUN groupadd -g 65535 app && useradd -u 10001 -g app app
RUN chown -R 65534:0 /srv && chown app:65535 /srv
COPY --chown=1000:1000 . /srv
USER 65535:65535
