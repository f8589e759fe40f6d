FROM debian:12
ADD https://example.com/archive.key /usr/share/keyrings/example.asc
ADD https://example.com/example.list /etc/apt/sources.list.d/
ADD https://api.github.com/repos/example/app/git/refs/heads/main /version.json
ADD app.tar.gz rootfs.tar /
ADD $WHATEVER /srv/
COPY --from=build https://example.com/x /x
ADD http://example.com/x.tgz /tmp/
RUN tar xzf /tmp/x.tgz
FROM scratch
COPY --from=0 /srv /srv
