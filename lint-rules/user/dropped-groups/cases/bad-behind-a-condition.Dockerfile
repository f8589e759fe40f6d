FROM debian:12
RUN useradd app
RUN if getent group docker; then usermod -aG docker app; fi
USER app:app
