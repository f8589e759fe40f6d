FROM debian:12
RUN useradd -u 10001 app
COPY src /srv/src
RUN chown -R app /srv/src && chgrp -R app /srv/src
