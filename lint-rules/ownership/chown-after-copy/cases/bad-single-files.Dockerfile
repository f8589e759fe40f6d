FROM eclipse-temurin:21-jre
RUN useradd --uid 1500 app
COPY target/app.jar /srv/app.jar
COPY start.sh /srv/
RUN chown app:app /srv/app.jar && chmod 500 /srv/app.jar
RUN chmod +x /srv/start.sh && chown app:app /srv/start.sh
