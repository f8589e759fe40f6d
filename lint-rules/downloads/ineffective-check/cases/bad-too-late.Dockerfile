FROM debian:12
RUN curl -fsSLO https://example.com/a-1.sh && sh a-1.sh && echo "$SHA  a-1.sh" | sha256sum -c -
RUN curl -fsSLo b.deb https://example.com/b-1.deb && dpkg -i b.deb && echo "$SHA  b.deb" | sha256sum -c -
