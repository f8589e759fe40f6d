# reality: build fails, unprivileged-install
FROM debian:bookworm AS base
USER nobody
FROM base
RUN apt-get install -y coreutils
