# reality: build fails, unprivileged-install
FROM debian:bookworm
USER 10001
RUN dpkg --configure -a
