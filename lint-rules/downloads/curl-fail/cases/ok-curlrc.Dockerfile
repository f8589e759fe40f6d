FROM debian:12 AS copied
COPY .curlrc /root/
RUN curl -L https://example.com/a -o /tmp/a

FROM debian:12 AS written
RUN printf 'fail\nlocation\n' > /root/.curlrc
RUN curl https://example.com/a -o /tmp/a

FROM written
RUN curl https://example.com/b | tar x
