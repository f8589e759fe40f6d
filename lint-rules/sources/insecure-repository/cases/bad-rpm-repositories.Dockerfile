FROM fedora:42
RUN { echo '[example]'; echo 'baseurl=http://example.com/$releasever/rpm'; echo 'gpgcheck=1'; } > /etc/yum.repos.d/example.repo
RUN printf '[list]\nmirrorlist=http://example.org/mirrors?arch=$basearch\ngpgcheck=1\n' > /etc/yum.repos.d/list.repo
RUN dnf config-manager --add-repo http://plain.example.com/rpm && dnf --repofrompath=once,http://once.example.com/rpm install -y tool

FROM opensuse/leap:15.6
RUN zypper addrepo --refresh http://example.com/leap example
