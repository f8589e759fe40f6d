FROM registry.access.redhat.com/ubi9/nodejs-20
USER 0
COPY . .
RUN chown -R 1001:0 . && chmod -R g=u .
USER 1001
