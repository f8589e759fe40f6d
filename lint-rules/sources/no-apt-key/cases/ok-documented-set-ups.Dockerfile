# A keyring and a deb822 file that names it
FROM debian:12 AS docker
RUN apt-get update && apt-get install -y ca-certificates curl \
    && install -m 0755 -d /etc/apt/keyrings \
    && curl -fsSL https://download.example.com/linux/debian/gpg -o /etc/apt/keyrings/docker.asc \
    && chmod a+r /etc/apt/keyrings/docker.asc
RUN tee /etc/apt/sources.list.d/docker.sources <<EOF
Types: deb
URIs: https://download.example.com/linux/debian
Suites: $(. /etc/os-release && echo "$VERSION_CODENAME")
Components: stable
Signed-By: /etc/apt/keyrings/docker.asc
EOF

# An armoured key made binary on the way
FROM debian:12 AS nodesource
RUN mkdir -p /etc/apt/keyrings \
    && curl -fsSL https://deb.example.com/gpgkey/nodesource-repo.gpg.key | gpg --dearmor -o /etc/apt/keyrings/nodesource.gpg \
    && echo "deb [signed-by=/etc/apt/keyrings/nodesource.gpg] https://deb.example.com/node_22.x nodistro main" > /etc/apt/sources.list.d/nodesource.list

FROM debian:12 AS kubernetes
RUN curl -fsSL https://pkgs.example.com/core:/stable:/v1.33/deb/Release.key | sudo gpg --dearmor -o /etc/apt/keyrings/kubernetes-apt-keyring.gpg
RUN echo 'deb [signed-by=/etc/apt/keyrings/kubernetes-apt-keyring.gpg] https://pkgs.example.com/core:/stable:/v1.33/deb/ /' | sudo tee /etc/apt/sources.list.d/kubernetes.list

FROM debian:12 AS hashicorp
RUN wget -O - https://apt.example.com/gpg | gpg --dearmor -o /usr/share/keyrings/hashicorp-archive-keyring.gpg
RUN echo "deb [arch=$(dpkg --print-architecture) signed-by=/usr/share/keyrings/hashicorp-archive-keyring.gpg] https://apt.example.com $(. /etc/os-release && echo "$VERSION_CODENAME") main" | tee /etc/apt/sources.list.d/hashicorp.list

FROM debian:12 AS postgresql
RUN install -d /usr/share/postgresql-common/pgdg \
    && curl -o /usr/share/postgresql-common/pgdg/apt.postgresql.org.asc --fail https://www.example.org/media/keys/ACCC4CF8.asc \
    && . /etc/os-release \
    && sh -c "echo 'deb [signed-by=/usr/share/postgresql-common/pgdg/apt.postgresql.org.asc] https://apt.example.org/pub/repos/apt $VERSION_CODENAME-pgdg main' > /etc/apt/sources.list.d/pgdg.list"

# A package that brings source and key along
FROM debian:12 AS microsoft
RUN wget -q https://packages.example.com/config/debian/12/packages-microsoft-prod.deb -O packages-microsoft-prod.deb \
    && dpkg -i packages-microsoft-prod.deb && rm packages-microsoft-prod.deb
FROM ubuntu:24.04 AS nvidia
RUN wget https://developer.example.com/compute/cuda/repos/ubuntu2404/x86_64/cuda-keyring_1.1-1_all.deb && dpkg -i cuda-keyring_1.1-1_all.deb
RUN curl -fsSL https://nvidia.example.com/libnvidia-container/gpgkey | gpg --dearmor -o /usr/share/keyrings/nvidia-container-toolkit-keyring.gpg \
    && curl -s -L https://nvidia.example.com/libnvidia-container/stable/deb/nvidia-container-toolkit.list \
    | sed 's#deb https://#deb [signed-by=/usr/share/keyrings/nvidia-container-toolkit-keyring.gpg] https://#g' \
    | tee /etc/apt/sources.list.d/nvidia-container-toolkit.list

# rpm knows one store only
FROM rockylinux:9 AS rpm
RUN rpm --import https://packages.example.com/keys/microsoft.asc \
    && rpm --import /etc/pki/rpm-gpg/RPM-GPG-KEY-Rocky-9 \
    && dnf config-manager --add-repo https://developer.example.com/compute/cuda/repos/rhel9/x86_64/cuda-rhel9.repo
RUN cat <<EOF > /etc/yum.repos.d/kubernetes.repo
[kubernetes]
name=Kubernetes
baseurl=https://pkgs.example.com/core:/stable:/v1.33/rpm/
enabled=1
gpgcheck=1
gpgkey=https://pkgs.example.com/core:/stable:/v1.33/rpm/repodata/repomd.xml.key
EOF

# So does apk
FROM alpine:3.20
RUN wget -q -O /etc/apk/keys/example.rsa.pub https://alpine.example.com/example.rsa.pub \
    && echo "https://alpine.example.com/v3.20/main" >> /etc/apk/repositories
