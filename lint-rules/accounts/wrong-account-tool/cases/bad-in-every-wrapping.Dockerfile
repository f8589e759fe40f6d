FROM alpine:3.20 AS base
RUN ["useradd", "app"]
RUN sh -c 'useradd web' && (cd /srv && useradd data)
RUN <<EOF
useradd dev
EOF
ONBUILD RUN useradd later
FROM base
RUN sudo useradd last
