FROM alpine:3.20 AS release
USER root
ENTRYPOINT ["/bin/app"]

FROM release AS debug
USER nobody
