# app is a folder of the build context, accounts too; /srv/app is not made.
FROM debian:bookworm
RUN useradd -u 4000 app
COPY --chown=app app /srv/
COPY app accounts /opt/things/
COPY list.txt app /opt/both/
USER app
