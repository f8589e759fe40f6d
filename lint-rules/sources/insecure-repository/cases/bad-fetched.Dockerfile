FROM fedora:42
RUN curl -fsSL http://example.com/example.repo -o /etc/yum.repos.d/example.repo
RUN wget -P /etc/yum.repos.d http://example.org/other.repo && yum-config-manager --add-repo http://example.net/third.repo
ADD http://example.com/added.repo /etc/yum.repos.d/
