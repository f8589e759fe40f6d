FROM debian:12
COPY setup.sh /
RUN /setup.sh && chown app /srv

FROM debian:12
COPY --from=0 /etc/passwd /etc/group /etc/
RUN chown app /srv

FROM example.com/team/base:1
RUN chown app:app /srv && usermod -aG docker app
COPY --from=0 /srv /srv
COPY --from=1 /srv /srv
