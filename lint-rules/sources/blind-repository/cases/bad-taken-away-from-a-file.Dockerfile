FROM fedora:42
RUN curl -fsSL https://example.com/example.repo -o /etc/yum.repos.d/example.repo \
    && sed -i 's/repo_gpgcheck=1/repo_gpgcheck=0/' /etc/yum.repos.d/example.repo \
    && echo sslverify=0 >> /etc/yum.repos.d/example.repo
