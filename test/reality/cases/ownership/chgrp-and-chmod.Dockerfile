FROM debian:bookworm
COPY app /srv/app
RUN chgrp -R 0 /srv/app && chmod -R g=u /srv/app && chmod 2750 /srv/app && chmod u+s,o-rwx /srv/app/main
USER 10001:0
