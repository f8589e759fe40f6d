FROM debian:12
RUN curl \
      -k \
      -o a https://example.com/a
RUN wget https://example.com/a \
      --no-check-certificate
RUN cd /tmp \
 && NODE_TLS_REJECT_UNAUTHORIZED=0 npm ci
ENV A=1 \
    NODE_TLS_REJECT_UNAUTHORIZED=0 \
    B=2
