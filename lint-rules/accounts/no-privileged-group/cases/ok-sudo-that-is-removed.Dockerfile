FROM debian:12
RUN apt-get install -y sudo && echo 'app ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/app && sudo -u app true && apt-get purge -y sudo
