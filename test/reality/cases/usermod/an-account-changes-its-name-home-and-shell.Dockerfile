FROM debian:bookworm
RUN useradd -u 4000 -s /bin/bash first
RUN usermod --login second --home /srv/second --shell /usr/sbin/nologin first
USER second
