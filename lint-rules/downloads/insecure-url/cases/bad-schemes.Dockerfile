FROM debian:12
RUN curl -fsSL http://example.com/a-1.tgz | tar xz
RUN wget -qO- ftp://example.com/b-1.tgz | tar xz
RUN wget example.com/c-1.tgz && tar xzf c-1.tgz
RUN wget -O d.sh "http://example.com/$VERSION/d.sh" && sh d.sh
RUN curl -fsSL HTTP://example.com/e.sh | sh
