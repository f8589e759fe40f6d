FROM debian:12
COPY --chmod=755 app.bin /usr/local/bin/
RUN chmod +x /usr/local/bin/app.bin
