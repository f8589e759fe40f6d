FROM node:22
RUN ["useradd", "-u", "1000", "app"]
RUN bash -c "useradd -u 1001 a && useradd -u 1001 b"
RUN <<EOF
set -e
useradd c
useradd c
EOF
ONBUILD RUN groupadd c
