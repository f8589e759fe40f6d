FROM debian:12
RUN groupadd build && useradd -g build -G audio,video app && usermod -aG sudo app
RUN chown -R app:build /srv && chown app: /srv && chown app /srv && chgrp build /srv
RUN addgroup --system web && adduser --system --ingroup web web && adduser web audio
RUN install -d -o app -g build /srv/data && su app -c "chown app /srv/data"
RUN echo app:secret | chpasswd && userdel app && groupadd -g 1001 ops && useradd -u 1001 -g 1001 ops
