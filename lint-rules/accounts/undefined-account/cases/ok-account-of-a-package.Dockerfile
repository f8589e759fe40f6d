FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends nginx redis-server && chown -R redis:redis /srv && usermod -aG redis www-data

FROM debian:12
RUN apt-get update && apt-get install -y tomcat10-user
RUN chown -R tomcat:tomcat /srv
COPY --from=0 /etc/hostname /
