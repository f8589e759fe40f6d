FROM eclipse-temurin:21-jre
COPY app.jar docker-entrypoint.sh /
ENTRYPOINT ["/docker-entrypoint.sh"]
