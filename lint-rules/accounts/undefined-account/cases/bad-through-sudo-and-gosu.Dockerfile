FROM debian:12
COPY --from=docker.io/tianon/gosu:1.17 /gosu /opt/
RUN sudo -u nouser1 id
RUN gosu nouser2 id && gosu www-data:nogrp1 id
RUN ["chown", "nouser3", "/srv"]
RUN find /srv -type d -exec chown nouser4 {} +
ONBUILD RUN chown nouser5 /srv
