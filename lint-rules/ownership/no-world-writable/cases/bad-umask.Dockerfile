FROM debian:12
RUN umask 000 && make -C /srv install
RUN umask 0; umask u=rwx,g=rwx,o=rwx; make
CMD umask 0000 && exec /srv/run
