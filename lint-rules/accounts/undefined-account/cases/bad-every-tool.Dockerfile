FROM debian:12 AS modified2
RUN groupmod -n other nogrp3

FROM debian:12 AS modified1
RUN usermod -aG audio nouser1

FROM debian:12
RUN useradd -g nogrp1 a
RUN useradd -G audio,nogrp2 b
RUN usermod -aG docker www-data
RUN gpasswd -a nouser2 audio
RUN adduser www-data nogrp4
RUN adduser --disabled-password --gecos "" --ingroup nogrp5 c
RUN chown nouser3:nogrp6 /srv
RUN chown nouser4: /srv
RUN chown :nogrp7 /srv
RUN chown www-data.nogrp8 /srv
RUN chgrp -R nogrp9 /srv
RUN install -d -o nouser5 -g nogrp10 /srv/data
RUN su nouser6 -c "ls"
RUN su - nouser7 -s /bin/sh -c "ls && ls /"
RUN passwd -d nouser8
RUN echo nouser9:secret | chpasswd
RUN userdel nouser10
COPY --from=modified1 /srv /srv
COPY --from=modified2 /srv /srv
