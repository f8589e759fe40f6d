FROM registry.access.redhat.com/ubi9/ubi:9.6
RUN microdnf install -y nginx
CMD ["nginx"]
