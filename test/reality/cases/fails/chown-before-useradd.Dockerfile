# reality: build fails, undefined-account
FROM debian:bookworm
RUN mkdir /srv/app && chown app /srv/app
RUN useradd -u 10001 app
