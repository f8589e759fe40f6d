# `gpgcheck=0` in a file, and switches of the command that installs, are unauthenticated-install's.
FROM fedora:42
RUN printf '[example]\nbaseurl=https://example.com/rpm\ngpgcheck=0\nrepo_gpgcheck=0\n' > /etc/yum.repos.d/example.repo
RUN sed -i 's/gpgcheck=1/gpgcheck=0/' /etc/yum.repos.d/fedora.repo && dnf install -y --nogpgcheck example
RUN echo "sslverify=0" >> /etc/dnf/dnf.conf
