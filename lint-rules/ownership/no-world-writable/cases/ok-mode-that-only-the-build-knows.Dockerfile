FROM debian:12
ARG MODE
RUN chmod $MODE /srv/a && chmod --reference=/srv/b /srv/c && chmod -v
COPY --chmod=$MODE a /srv/
RUN echo "umask 000" && umask $MODE
