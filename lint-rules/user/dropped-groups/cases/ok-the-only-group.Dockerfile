FROM debian:12
RUN groupadd -g 5000 certs && useradd -u 10001 -G certs app
USER app:certs
WORKDIR /srv
USER 10001:5000
