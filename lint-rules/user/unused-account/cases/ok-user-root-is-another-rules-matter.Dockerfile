FROM eclipse-temurin:21-jre
RUN useradd app
USER root
COPY server.jar /srv/
CMD ["java", "-jar", "/srv/server.jar"]
