FROM eclipse-temurin:21-jre
COPY target/app.jar /srv/app.jar
COPY --chmod=600 run.sh stop.sh /usr/local/bin/
RUN chmod 400 /srv/app.jar && chmod 700 /usr/local/bin/run.sh /usr/local/bin/stop.sh
