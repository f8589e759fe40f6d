FROM debian:12
RUN apt-get -o Acquire::https::Verify-Peer=false update
RUN apt-get -o "Acquire::https::example.com::Verify-Host=false" install -y nginx
RUN echo 'Acquire { https::Verify-Peer false }' > /etc/apt/apt.conf.d/99insecure
RUN echo 'Acquire::https::Verify-Host "false";' | tee /etc/apt/apt.conf.d/99insecure
RUN dnf --setopt=sslverify=0 install -y nginx
RUN yum-config-manager --save --setopt=example.sslverify=false
RUN echo sslverify=0 >> /etc/yum.conf
RUN apk add --no-check-certificate nginx
RUN mvn -B -Dmaven.wagon.http.ssl.insecure=true package
