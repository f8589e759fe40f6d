# A single > leaves nobody but root: the base's accounts are gone.
FROM debian:bookworm
RUN echo "root:x:0:0:root:/root:/bin/bash" > /etc/passwd && echo "app:x:10001:10001::/srv/app:/bin/sh" >> /etc/passwd
USER app
