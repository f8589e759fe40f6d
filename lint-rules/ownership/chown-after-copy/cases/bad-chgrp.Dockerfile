FROM debian:12
RUN useradd -u 10001 app && groupadd -g 10002 crew
WORKDIR /app
COPY src src/
RUN chgrp -R crew /app/src
COPY --chown=app a.conf /etc/app/a.conf
RUN chgrp crew /etc/app/a.conf
COPY --chown=app:crew more more/
RUN chgrp -R crew /app/more
COPY --chown=$OWNER last /opt/last
RUN chgrp -R 10002 /opt/last
