FROM debian:12
# Another command's f, a value's f, and an option that only begins like it.
RUN curl -L https://example.com/a.tgz | tar -xzf -
RUN curl -sLo/tmp/f https://example.com/f && rm -f /tmp/f
RUN curl -L --fail-early -o /tmp/b -o /tmp/c https://example.com/b https://example.com/c
RUN curl -XGET https://example.com/d -o /tmp/d
RUN curl -L -G -d name=tool https://example.com/e -o /tmp/e
