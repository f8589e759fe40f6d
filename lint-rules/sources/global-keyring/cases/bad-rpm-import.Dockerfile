FROM rockylinux:9
RUN rpm --import https://rpm.example.com/RPM-GPG-KEY-example
RUN curl -fsSLo /tmp/key https://rpm.example.com/key && gpg --show-keys --with-colons /tmp/key | grep -q 0123456789ABCDEF0123456789ABCDEF01234567 && rpm --import /tmp/key
RUN rpm --import /etc/pki/rpm-gpg/RPM-GPG-KEY-Rocky-9
