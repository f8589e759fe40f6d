FROM debian:bookworm
USER nobody
USER root
USER 0
USER root:root
USER 0:0
