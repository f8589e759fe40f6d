FROM debian:12
RUN ["apt-get", "install", "-y", "--force-yes", "nginx"]
RUN ["/bin/sh", "-c", "apt-get install -y --force-yes nginx"]
RUN if true; then apt-get install -y --force-yes nginx; fi
RUN <<EOF
apt-get install -y \
  --force-yes \
  nginx
EOF
ONBUILD RUN apt-get install -y --force-yes nginx
