FROM debian:12
RUN curl -fsSL -o /tmp/a https://example.com/a && curl -Lfo /tmp/b https://example.com/b
RUN curl --fail --location https://example.com/c | tar xz
RUN curl --fail-with-body -L https://example.com/d -o /tmp/d
ENV CURL="curl -fsSL"
RUN $CURL https://example.com/e | sh
HEALTHCHECK CMD curl -f http://localhost/ || exit 1
