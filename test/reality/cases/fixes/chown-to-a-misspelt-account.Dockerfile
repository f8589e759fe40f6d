# reality: build fails, undefined-account
FROM debian:bookworm
RUN useradd -u 4000 application
RUN touch /srv/a && chown aplication /srv/a
USER 4000
