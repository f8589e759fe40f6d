FROM debian:12
RUN echo "deb [signed-by=/etc/apt/keyrings/docker.asc] https://download.docker.com/linux/debian bookworm stable" > /etc/apt/sources.list.d/docker.list
RUN add-apt-repository ppa:team/tool

FROM fedora:42
RUN dnf config-manager addrepo --from-repofile=https://download.docker.com/linux/fedora/docker-ce.repo \
    && curl -fsSL https://example.com/example.repo -o /etc/yum.repos.d/example.repo
