FROM kibana:4.5 AS other-package-manager
RUN apt-get update && apt-get install -y netcat

FROM jenkins/jenkins:1.5 AS root-gives-itself-up
RUN apt-get update && apt-get install -y maven
RUN gosu jenkins mvn --version

FROM scratch
COPY --from=other-package-manager / /
COPY --from=root-gives-itself-up / /
