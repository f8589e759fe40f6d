ARG JAVA=17
ARG VERSION
FROM openjdk:${JAVA}-jdk AS one
FROM openjdk:${VERSION} AS two
FROM vault:${VERSION}
