FROM eclipse-temurin:17-jre
ENTRYPOINT ["java", "-jar", "/app.jar"]
