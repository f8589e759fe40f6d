FROM debian:12
RUN echo 'Defaults env_keep += "http_proxy"' >> /etc/sudoers && echo '# app ALL=(ALL) NOPASSWD: ALL' >> /etc/sudoers
RUN echo 'root ALL=(ALL:ALL) ALL' > /etc/sudoers.d/root && echo '#includedir /etc/sudoers.d' >> /etc/sudoers
RUN echo 'jenkins ALL=(postgres) NOPASSWD: ALL' > /etc/sudoers.d/jenkins
RUN sed -i 's/^Defaults.*requiretty/#&/' /etc/sudoers && visudo -c && echo 'app ALL=(ALL) NOPASSWD: ALL'
COPY sudoers /etc/sudoers
