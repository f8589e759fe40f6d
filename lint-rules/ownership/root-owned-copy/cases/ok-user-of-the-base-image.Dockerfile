FROM jenkins/jenkins:lts
COPY plugins /usr/share/jenkins/ref/
RUN touch /usr/share/jenkins/ref/done
FROM node:22
USER node
COPY conf /srv/conf/
RUN touch /srv/conf/done
