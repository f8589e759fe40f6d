FROM debian:12
# Other rules report what is done with these
RUN curl -fsSL http://example.com/a.tgz -o /tmp/a.tgz && tar xf /tmp/a.tgz
RUN echo "curl http://example.com/key.asc | apt-key add -" > /usr/share/doc/how-to
RUN apt-key list && gpg --verify a.asc a
