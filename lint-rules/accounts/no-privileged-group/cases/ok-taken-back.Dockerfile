FROM debian:12
RUN useradd -G sudo,docker app && gpasswd -d app sudo && deluser app docker
RUN useradd -G wheel builder && echo 'builder ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/builder \
 && su builder -c make && rm /etc/sudoers.d/builder && userdel -r builder
RUN useradd -G adm other && usermod -G users other
