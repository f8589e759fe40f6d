FROM debian:12
RUN curl -fsSL http://www.example.org/dist/KEYS | gpg --import \
    && curl -fsSLO https://www.example.org/dist/a.tgz && curl -fsSLO https://www.example.org/dist/a.tgz.asc \
    && gpg --verify a.tgz.asc a.tgz
