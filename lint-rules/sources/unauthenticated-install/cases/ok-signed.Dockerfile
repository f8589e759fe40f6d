FROM debian:12
RUN apt-get update && apt-get install -y --allow-downgrades --allow-change-held-packages nginx
RUN apt-get install -y --allow-unauthenticated=false nginx
RUN apt-get -o APT::Get::AllowUnauthenticated=false -o Acquire::Check-Valid-Until=true update
RUN echo 'APT::Get::AllowUnauthenticated "false";' > /etc/apt/apt.conf.d/99signed
RUN echo '// APT::Get::AllowUnauthenticated "true";' > /etc/apt/apt.conf.d/99comment
RUN dnf --setopt=gpgcheck=1 --setopt=tsflags=nodocs install -y nginx
RUN echo gpgcheck=1 >> /etc/dnf/dnf.conf
