# A stand-in: the base has no sudo.
FROM debian:bookworm
RUN printf '#!/bin/sh\nexec "$@"\n' > /usr/local/bin/sudo && chmod 755 /usr/local/bin/sudo
RUN sudo mkdir -m 750 /srv/app && sudo touch /srv/app/a
