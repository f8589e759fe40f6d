FROM debian:12
COPY key.asc /etc/apt/keyrings/
RUN rpm --import /etc/pki/rpm-gpg/RPM-GPG-KEY-example && rpm --import file:///etc/pki/rpm-gpg/RPM-GPG-KEY-other
