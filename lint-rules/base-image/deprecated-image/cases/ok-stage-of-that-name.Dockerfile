FROM eclipse-temurin:21 AS java
FROM java
COPY --from=java /opt/java /opt/java
