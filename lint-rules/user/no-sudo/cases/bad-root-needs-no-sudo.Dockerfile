FROM debian:12
RUN sudo apt-get update && sudo -E apt-get install -y --no-install-recommends curl
RUN set -e; sudo mkdir -p /srv/app; sudo -- chown 1000:1000 /srv/app
RUN echo "deb https://example.com/apt stable main" | sudo tee /etc/apt/sources.list.d/example.list
RUN if [ -d /opt/old ]; then sudo rm -rf /opt/old; fi
RUN ["sudo", "-n", "apt-get", "clean"]
RUN sudo sh -c 'mkdir /var/lib/app && chmod 750 /var/lib/app'
RUN sudo \
    ldconfig
RUN <<EOF
sudo -H install -d /etc/app
EOF
USER root
RUN find /tmp -name '*.o' -exec sudo rm {} +
