FROM debian:12
RUN useradd -r -s /usr/sbin/nologin app
RUN chsh -s /bin/bash app
