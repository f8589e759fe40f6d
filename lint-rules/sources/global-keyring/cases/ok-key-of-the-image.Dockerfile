FROM debian:12
RUN cp /usr/share/keyrings/debian-archive-keyring.gpg /etc/apt/trusted.gpg.d/
RUN ls /etc/apt/trusted.gpg.d/ && rm -f /etc/apt/trusted.gpg.d/old.gpg && chmod 0644 /etc/apt/trusted.gpg.d/*
