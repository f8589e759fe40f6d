FROM debian:12
ARG TINI_VERSION=0.19.0
ADD https://example.com/tini/v${TINI_VERSION}/tini /tini
RUN chmod +x /tini
ADD https://example.com/gosu.tar.gz /opt/gosu.tar.gz
RUN chmod a=r /opt/gosu.tar.gz
