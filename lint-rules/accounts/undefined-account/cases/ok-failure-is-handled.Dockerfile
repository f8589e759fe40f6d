FROM debian:12
RUN chown nouser /srv || true
RUN getent group docker && usermod -aG docker www-data
RUN if id nouser; then chown nouser /srv; fi
RUN userdel nouser; groupdel nogrp; true
RUN deluser --system nouser
