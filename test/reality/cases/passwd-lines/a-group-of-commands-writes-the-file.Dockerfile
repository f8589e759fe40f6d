FROM debian:bookworm
RUN { echo 'one:x:10001:10001::/srv/one:/bin/sh'; echo 'two:x:10002:10002::/srv/two:/bin/sh'; } >> /etc/passwd
USER two
