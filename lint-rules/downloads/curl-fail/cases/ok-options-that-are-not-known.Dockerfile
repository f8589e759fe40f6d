FROM debian:12
ARG CURL_OPTIONS
RUN curl $CURL_OPTIONS https://example.com/a -o /tmp/a
RUN curl --config /etc/fetch.conf https://example.com/b -o /tmp/b
