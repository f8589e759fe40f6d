# reality: build fails, unprivileged-install
FROM debian:bookworm
RUN useradd -u 10001 app
USER app
RUN apt-get install -y --no-install-recommends coreutils
