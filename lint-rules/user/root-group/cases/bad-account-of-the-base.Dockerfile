FROM jenkins/jenkins:lts
USER root
RUN usermod -g 0 jenkins
USER jenkins
