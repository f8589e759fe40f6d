FROM debian:12
COPY key.asc /etc/apt/trusted.gpg.d/
RUN curl -fsSL http://localhost:8000/key.asc -o /etc/apt/keyrings/a.asc
RUN rpm --import file:///etc/pki/rpm-gpg/RPM-GPG-KEY-example && rpm --import /etc/pki/rpm-gpg/RPM-GPG-KEY-other
