FROM debian:12
RUN curl -k http://example.com/a -o a
RUN curl -ks example.com/a -o a
