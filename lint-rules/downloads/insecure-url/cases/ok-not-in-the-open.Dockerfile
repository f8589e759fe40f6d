FROM debian:12
RUN curl -fsSL https://example.com/a.tgz | tar xz
RUN curl --proto '=https' -fsSL http://example.com/b.tgz | tar xz
RUN git config --global url."https://github.com/".insteadOf git://github.com/ && git clone git://github.com/example/app.git
RUN git clone git@github.com:example/app.git && git clone ssh://git@example.com/app.git
RUN curl -fsSL http://localhost:3000/c.tgz | tar xz
RUN curl -fsSL "$URL" | tar xz
RUN curl -fsSL "$HOST/d.tgz" | tar xz
