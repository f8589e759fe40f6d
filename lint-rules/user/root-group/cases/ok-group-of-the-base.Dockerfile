FROM registry.access.redhat.com/ubi9/nodejs-20
USER 1001
