FROM alpine:3.24
COPY --from=vault:1.13.3 /bin/vault /usr/local/bin/
RUN --mount=type=bind,from=openjdk:17,target=/jdk /jdk/usr/bin/javac Main.java
