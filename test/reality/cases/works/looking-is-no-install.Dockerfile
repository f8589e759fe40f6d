FROM debian:bookworm
USER www-data
RUN apt-get --version && dpkg -l base-files && apt-cache policy base-files
