FROM debian:12
RUN echo "deb [ signed-by=0123456789ABCDEF0123456789ABCDEF01234567 ] https://example.com/apt stable main" > /etc/apt/sources.list.d/fingerprint.list
COPY <<SOURCES /etc/apt/sources.list.d/inline.sources
Types: deb
URIs: https://example.com/apt
Suites: stable
Components: main
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 mDMEAAAAABYJKwYBBAHaRw8BAQdA
 -----END PGP PUBLIC KEY BLOCK-----
SOURCES
RUN { echo "Types: deb"; echo "URIs: https://example.org/apt"; echo "Suites: ./"; } > /etc/apt/sources.list.d/lines.sources \
    && echo "Signed-By: /etc/apt/keyrings/example.gpg" >> /etc/apt/sources.list.d/lines.sources
# add-apt-repository binds what it is given by name.
RUN add-apt-repository -y ppa:team/tool
