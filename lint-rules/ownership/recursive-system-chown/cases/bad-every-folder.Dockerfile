FROM debian:12
RUN chown -R app / && chown -R app:app /bin && chmod -R 755 /etc && chgrp -R app /home
RUN chmod --recursive g+w /lib && chown --recursive app /opt && chmod -R 777 /root
RUN chown -R app /usr /srv /var
