FROM debian:12
RUN curl -k https://example.com/a -o a
RUN curl -fsSLk https://example.com/a | tar xz
RUN curl -kfsSL "https://example.com/a?b=1&c=2" -o a
RUN curl "https://example.com/a?b=1&c=2" -k
RUN curl --insecure https://example.com/a https://example.org/b
RUN curl --proxy-insecure -x https://proxy.example.com https://example.com/a
RUN ["curl", "-k", "https://example.com/a"]
RUN sh -c "curl -sk https://example.com/a"
RUN curl -kL http://example.com/a -o a
RUN curl -k "$URL" -o a
