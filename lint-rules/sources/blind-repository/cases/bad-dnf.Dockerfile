FROM fedora:42
COPY <<REPO /etc/yum.repos.d/example.repo
[example]
name=Example
baseurl=https://example.com/rpm
gpgcheck=1
gpgkey=https://example.com/key.asc
sslverify=0
REPO
RUN printf '[other]\nbaseurl=https://example.org/rpm\ngpgcheck=0\nsslverify=false\n' > /etc/yum.repos.d/other.repo
RUN dnf config-manager addrepo --id=third --set=baseurl=https://example.net/rpm --set=gpgcheck=0
