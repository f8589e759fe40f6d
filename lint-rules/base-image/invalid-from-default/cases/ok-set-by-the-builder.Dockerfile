FROM base-${TARGETARCH}${TARGETVARIANT} AS one
FROM registry.example.com/$TARGETOS/$TARGETARCH:1 AS two
FROM registry.example.com/$TARGETPLATFORM/app:1
