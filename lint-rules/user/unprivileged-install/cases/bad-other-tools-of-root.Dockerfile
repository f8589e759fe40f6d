FROM debian:12
USER nobody
RUN groupadd app
WORKDIR /a
RUN adduser --disabled-password --gecos "" app
WORKDIR /b
RUN update-ca-certificates
WORKDIR /c
RUN ldconfig
WORKDIR /d
RUN update-alternatives --install /usr/bin/editor editor /usr/bin/vim 1
WORKDIR /e
RUN setcap cap_net_bind_service=+ep /srv/run
