FROM debian:12
ARG MODE=777
RUN sudo chmod 777 /srv/a; bash -c "chmod 777 /srv/b"; for dir in x y; do chmod 777 /srv/$dir; done
RUN find /srv/c -type d -exec chmod 777 {} \; && find /srv/d -name '*.log' | xargs chmod 666
RUN chmod $MODE /srv/e
RUN ["chmod", "777", "/srv/f"]
RUN <<SCRIPT
if [ -d /srv/g ]; then chmod 777 /srv/g; fi
SCRIPT
ONBUILD RUN chmod 777 /srv/h
ENTRYPOINT chmod 777 /srv/i && exec /srv/run
