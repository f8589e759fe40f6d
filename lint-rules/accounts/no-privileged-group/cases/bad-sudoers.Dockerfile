FROM debian:12
RUN useradd app && echo 'app ALL=(ALL) NOPASSWD: ALL' >> /etc/sudoers
RUN echo "%sudo ALL=(ALL:ALL) NOPASSWD:ALL" | tee /etc/sudoers.d/sudo
RUN printf 'app ALL=(ALL) ALL\n' > /etc/sudoers.d/app && chmod 0440 /etc/sudoers.d/app
RUN { echo 'Defaults !requiretty'; echo 'ci ALL=NOPASSWD: /usr/bin/apt-get, /usr/bin/dpkg'; } > /etc/sudoers.d/ci
RUN cat > /etc/sudoers.d/two <<END
# two more
one ALL = (root) NOPASSWD : ALL
two host = SETENV: /bin/mount
END
COPY <<END /etc/sudoers.d/copied
dev ALL=(ALL:ALL) NOPASSWD: ALL
END
RUN echo 'app ALL=NOPASSWD:ALL' | EDITOR='tee -a' visudo
RUN sed -i 's/^%wheel.*/%wheel ALL=(ALL) NOPASSWD: ALL/' /etc/sudoers
RUN sed -i 's/ALL$/NOPASSWD:ALL/' /etc/sudoers
