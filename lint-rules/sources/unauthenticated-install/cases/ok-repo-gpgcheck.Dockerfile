FROM fedora:41
RUN printf '[a]\nbaseurl=https://example.com/a\nrepo_gpgcheck=1\ngpgcheck=0\n' > /etc/yum.repos.d/a.repo
RUN printf '[b]\nbaseurl=https://example.com/b\nrepo_gpgcheck=0\ngpgcheck=1\n' > /etc/yum.repos.d/b.repo
RUN dnf --setopt=repo_gpgcheck=0 --setopt=localpkg_gpgcheck=0 install -y nginx
