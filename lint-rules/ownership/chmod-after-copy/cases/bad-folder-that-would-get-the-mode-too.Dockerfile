FROM debian:12
COPY secret.bin /srv/vault/secret.bin
RUN chmod 640 /srv/vault/secret.bin
COPY --link other.bin /srv/other.bin
RUN chmod 640 /srv/other.bin
COPY third.bin /srv/vault/third.bin
RUN chmod 755 /srv/vault/third.bin
