FROM debian:bookworm
COPY --chmod=4755 start.sh /start.sh
RUN cp /bin/true /srv/true && chmod 6755 /srv/true && chmod ug+s /srv/true
USER 65532:65532
