FROM debian:12
COPY --from=golang /usr/local/go /usr/local/go
COPY --from=example/tool /tool /usr/bin/
RUN --mount=type=bind,from=registry.example.com/data,target=/data cp -r /data /srv
ONBUILD COPY --from=busybox /bin/busybox /bin/
