FROM debian:12
ARG MODE=755
COPY app.bin /srv/app.bin
RUN chmod $MODE /srv/app.bin
COPY set.bin /srv/set.bin
RUN chmod 4755 /srv/set.bin
