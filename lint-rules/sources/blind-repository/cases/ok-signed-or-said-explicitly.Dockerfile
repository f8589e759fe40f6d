FROM debian:12
RUN echo "deb [trusted=no allow-insecure=no signed-by=/etc/apt/keyrings/x.gpg] https://example.com/apt stable main" > /etc/apt/sources.list.d/x.list
RUN echo "# deb [trusted=yes] https://example.com/apt ./" > /etc/apt/sources.list.d/comment.list
COPY <<SOURCES /etc/apt/sources.list.d/off.sources
Enabled: no
Types: deb
URIs: https://example.com/apt
Suites: ./
Trusted: yes
SOURCES

FROM fedora:42
# There is no certificate to look at.
RUN printf '[plain]\nbaseurl=http://example.com/rpm\ngpgcheck=1\nsslverify=0\n' > /etc/yum.repos.d/plain.repo
RUN printf '[signed]\nbaseurl=https://example.com/rpm\ngpgcheck=1\nsslverify=1\n' > /etc/yum.repos.d/signed.repo
