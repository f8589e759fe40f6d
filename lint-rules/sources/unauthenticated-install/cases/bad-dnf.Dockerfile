FROM fedora:41
RUN dnf install -y --nogpgcheck nginx
RUN yum -y --no-gpgchecks install nginx
RUN microdnf --setopt=gpgcheck=0 install nginx
RUN dnf -y install nginx --setopt updates.gpgcheck=false
RUN dnf config-manager --save --setopt=*.gpgcheck=0
RUN yum-config-manager --save --setopt=updates.gpgcheck=0
RUN dnf config-manager setopt fedora.gpgcheck=0
RUN tdnf install -y --nogpgcheck nginx
