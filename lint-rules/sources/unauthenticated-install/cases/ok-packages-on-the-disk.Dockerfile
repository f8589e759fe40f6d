FROM fedora:41
RUN printf '[local]\nname=local\nbaseurl=file:///srv/rpms\ngpgcheck=0\n' > /etc/yum.repos.d/local.repo
