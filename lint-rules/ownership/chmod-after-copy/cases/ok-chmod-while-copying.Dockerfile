FROM debian:12
COPY --chmod=755 start.sh /usr/local/bin/
COPY --chmod=750 . /app
RUN chmod 750 /app
