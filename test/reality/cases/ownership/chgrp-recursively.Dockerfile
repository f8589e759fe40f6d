FROM debian:bookworm
RUN useradd -u 4000 app && groupadd -g 4001 crew
COPY app /opt/app
RUN chgrp -R crew /opt/app
COPY --chown=app list.txt /etc/list.txt
RUN chgrp crew /etc/list.txt
USER app
