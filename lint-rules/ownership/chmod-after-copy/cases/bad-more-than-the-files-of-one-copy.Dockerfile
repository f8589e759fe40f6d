FROM debian:12
COPY a.bin b.bin /usr/local/bin/
RUN chmod 755 /usr/local/bin/a.bin
COPY . /app
RUN make -C /app
RUN chmod -R 755 /app
COPY c.bin /srv/c.bin
RUN chmod 755 /srv/c.bin /srv/d.bin
