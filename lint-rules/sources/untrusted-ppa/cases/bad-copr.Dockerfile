FROM fedora:42
RUN dnf -y copr enable owner/project && dnf copr enable -y @group/project fedora-42-x86_64 \
    && yum copr enable copr.example.com/owner/elsewhere
RUN curl -fsSL https://copr.fedorainfracloud.org/coprs/owner/third/repo/fedora-42/third.repo -o /etc/yum.repos.d/third.repo
