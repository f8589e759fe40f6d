FROM debian:12
RUN dir="$(mktemp -d)" && dpkg-scanpackages "$dir" > "$dir/Packages" \
    && echo "deb [ trusted=yes ] file://$dir ./" > /etc/apt/sources.list.d/temp.list
RUN echo "deb [trusted=yes] copy:/srv/packages ./" > /etc/apt/sources.list.d/local.list
COPY <<SOURCES /etc/apt/sources.list.d/server.sources
Types: deb
URIs: http://localhost:8080/
Suites: ./
Trusted: yes
SOURCES

FROM fedora:42
RUN printf '[local]\nbaseurl=file:///srv/packages\ngpgcheck=0\nsslverify=0\n' > /etc/yum.repos.d/local.repo
