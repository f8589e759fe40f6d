FROM opensuse/leap:15.6
RUN zypper -n addrepo --no-gpgcheck https://example.com/leap example && zypper ar -fG https://example.org/leap other
RUN zypper ar --gpgcheck-allow-unsigned-package https://example.net/leap third
RUN zypper modifyrepo --no-gpgcheck example && zypper mr -G -a
