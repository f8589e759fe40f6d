FROM debian:bookworm
RUN useradd -u 10001 -d /srv -s /bin/sh app && sed -i -e '/^app:/s,/bin/sh,/bin/bash,' -e 's#:/bin/sync$#:/bin/false#' /etc/passwd
USER app
