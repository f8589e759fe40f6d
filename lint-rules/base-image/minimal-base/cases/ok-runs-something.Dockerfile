FROM eclipse-temurin:21-jre
RUN apt-get update && apt-get install -y --no-install-recommends fontconfig
ENTRYPOINT ["java", "-jar", "/app.jar"]
