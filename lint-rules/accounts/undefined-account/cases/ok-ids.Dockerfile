FROM debian:12
RUN chown 10001:10001 /srv && chown +5:+6 /srv && chgrp 7 /srv && install -o 8 -g 9 /etc/hosts /srv
RUN gosu 1000:1000 id && chown root:root /srv && chown --reference=/etc /srv
RUN groupadd app && useradd -g 1000 app
