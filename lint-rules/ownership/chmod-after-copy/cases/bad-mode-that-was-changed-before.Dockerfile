FROM debian:12
COPY app.bin /srv/app.bin
RUN chmod 755 /srv/app.bin
RUN chmod 700 /srv/app.bin
COPY . /app
RUN chmod 600 /app/secret && chmod -R 755 /app
