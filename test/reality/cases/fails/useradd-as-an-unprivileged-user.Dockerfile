# reality: build fails, unprivileged-install
FROM debian:bookworm
USER www-data
RUN useradd app
