FROM debian:12 AS chown
RUN useradd app && chown -R app:app /srv
CMD ["node", "/srv/server.js"]

FROM debian:12 AS old-chown
RUN useradd app && chown app.app /srv
CMD ["node", "/srv/server.js"]

FROM debian:12 AS copy
RUN useradd app
COPY --chown=app . /srv
CMD ["node", "/srv/server.js"]

FROM debian:12 AS by-id
RUN useradd -u 10001 app
COPY --chown=10001:0 . /srv
CMD ["node", "/srv/server.js"]

FROM debian:12 AS install
RUN useradd app && install -d -oapp /srv
CMD ["node", "/srv/server.js"]

FROM debian:12 AS su
RUN useradd app && su - app -c "npm ci"
CMD ["node", "/srv/server.js"]

FROM debian:12 AS sudo
RUN useradd app && echo "app ALL=(ALL) NOPASSWD:ALL" > /etc/sudoers.d/app
CMD ["node", "/srv/server.js"]

FROM debian:12 AS group-of-it
RUN useradd app && echo "%app ALL=(ALL) ALL" >> /etc/sudoers
CMD ["node", "/srv/server.js"]

FROM debian:12 AS password
RUN useradd app && echo "app:$(cat /run/secrets/app)" | chpasswd
CMD ["node", "/srv/server.js"]

FROM debian:12 AS user-for-a-while
RUN useradd app
USER app
RUN npm ci
USER root
CMD ["node", "/srv/server.js"]

FROM debian:12 AS option
RUN useradd app && ./configure --with-user=app
CMD ["node", "/srv/server.js"]

FROM debian:12 AS configuration
RUN useradd app
COPY <<CONF /etc/server.conf
user app
CONF
CMD ["node", "/srv/server.js"]

FROM debian:12 AS by-variable
ARG RUN_AS=app
RUN useradd $RUN_AS
COPY --chown=${RUN_AS} . /srv
CMD ["node", "/srv/server.js"]

FROM debian:12
RUN useradd app
CMD ["node", "/srv/server.js", "--run-as", "app"]
