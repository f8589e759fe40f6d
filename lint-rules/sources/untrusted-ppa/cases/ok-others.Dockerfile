FROM ubuntu:24.04
RUN add-apt-repository universe && add-apt-repository -y cloud-archive:zed \
    && add-apt-repository -y "deb [signed-by=/etc/apt/keyrings/x.asc] https://example.com/apt stable main"
RUN add-apt-repository --remove ppa:team/gone && echo "add-apt-repository ppa:team/text"

FROM fedora:42
RUN dnf copr disable owner/project && dnf copr list && dnf copr remove owner/project

FROM opensuse/leap:15.6
RUN zypper ar https://download.opensuse.org/repositories/devel:/tools/15.6/devel:tools.repo
