FROM debian:12
RUN useradd --no-log-init -u 70001 a && useradd -u70002 b
RUN adduser --disabled-password --gecos "" --uid 70003 c
RUN groupadd --gid=70004 d; usermod -u 70005 a; groupmod -g 70006 d
COPY --chown=70007:70008 app /srv/app
ADD --chown=70009 more.tar /srv/more
RUN chown -R 70010:70011 /srv && chgrp 70012 /srv
RUN install -d -o 70013 -g 70014 /srv/data
RUN ["chown", "70015", "/srv"]
RUN <<EOF
if [ -e /srv/app ]; then chown 70016 /srv/app; fi
EOF
ONBUILD COPY --chown=70017 . /srv
USER 70018:70019
