FROM debian:12
# RUN sudo apt-get update
RUN apt-get update && apt-get install -y git sudo curl
RUN usermod -aG sudo app; gpasswd -a app sudo; deluser app sudo
RUN service sudo restart
RUN echo "app ALL=(ALL) NOPASSWD: ALL" > /etc/sudoers.d/app && chmod 0440 /etc/sudoers.d/app
RUN command -v sudo; which sudo; sudoers-setup.sh; visudo -c
RUN echo "use sudo to become root" > /etc/motd
COPY sudo /usr/local/bin/
LABEL usage="sudo docker run app"
SHELL ["powershell", "-Command"]
RUN sudo config --enable normal
