FROM debian:bookworm
RUN printf 'one:x:10001:10001::/srv/one:/bin/sh\ntwo:x:10002:10002::/srv/two:/bin/sh\n' >> /etc/passwd
USER two
