FROM --platform=$TARGETPLATFORM \
    debian:12 AS one
FROM \
    --platform=$TARGETPLATFORM \
    debian:12
