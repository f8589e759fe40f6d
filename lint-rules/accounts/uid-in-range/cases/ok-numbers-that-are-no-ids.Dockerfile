FROM debian:12
ARG APP_UID
RUN useradd -K UID_MAX=200000 -u $APP_UID --comment 100000 app70000
RUN chown app /srv/100000 && chown --reference=/srv 100000 200000
RUN chmod 100755 /srv && install -m 100644 a /srv/100000
RUN addgroup app100000; echo useradd -u 100000
EXPOSE 65536
USER app100000
