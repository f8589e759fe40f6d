FROM fedora:41
COPY app /usr/local/bin/
ENTRYPOINT ["app"]
