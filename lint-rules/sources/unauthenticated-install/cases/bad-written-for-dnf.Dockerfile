FROM fedora:41
RUN echo "gpgcheck=0" >> /etc/dnf/dnf.conf && sed -i 's/^gpgcheck=1/gpgcheck=0/' /etc/yum.repos.d/*.repo
RUN printf '[example]\nname=Example\nbaseurl=https://example.com/rpm\nenabled=1\ngpgcheck=0\n' > /etc/yum.repos.d/example.repo
COPY <<'EOF' /etc/yum.repos.d/other.repo
[other]
baseurl = https://example.com/$releasever
gpgcheck = False

[signed]
baseurl = https://example.com/signed
gpgcheck = 1
EOF
RUN { echo '[one]'; echo 'baseurl=https://example.com'; echo 'gpgcheck=no'; } | tee /etc/yum.repos.d/one.repo
