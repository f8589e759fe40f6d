FROM debian:12
RUN groupadd certs && useradd -G certs,audio app
USER app:certs
