# Which of the two runs nobody can read; that it is there is likely, its id is not known.
FROM debian:bookworm
RUN if [ -d /srv ]; then useradd -u 10001 -s /bin/sh app; else useradd -u 10002 -s /bin/sh app; fi
USER app
