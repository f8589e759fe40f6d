FROM debian:12 AS base
RUN sh -c "chmod u+s /srv/a" ; if true; then chmod 4755 $DIR/b; fi
RUN find /usr/bin -name 'fping*' | xargs chmod u+s
RUN ["chmod", "4755", "/srv/c"]
ONBUILD RUN chmod u+s /srv/d
FROM base
