FROM python:3.12-bookworm
RUN sudo adduser a
RUN bash -c "adduser b"
RUN ["adduser", "c"]
RUN id d || adduser d
RUN <<EOF
set -e
adduser e
EOF
ONBUILD RUN adduser f
