FROM --platform=${TARGETPLATFORM:-linux/amd64} debian:12
