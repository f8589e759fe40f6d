FROM archlinux:latest
RUN sed -i 's/^SigLevel.*/SigLevel = Never/' /etc/pacman.conf
RUN echo 'gpgcheck = off' >> /etc/zypp/zypp.conf
