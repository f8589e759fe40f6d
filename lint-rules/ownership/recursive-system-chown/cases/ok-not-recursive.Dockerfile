FROM debian:12
RUN chown app /opt && chmod 755 /etc /home && chgrp app /var && chown --from=app root /usr
