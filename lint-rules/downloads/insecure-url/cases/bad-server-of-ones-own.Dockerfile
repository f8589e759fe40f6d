FROM debian:12
RUN curl -fsSL http://nexus/tool.tgz | tar xz && curl -fsSL http://192.168.1.10/b.tgz | tar xz && curl -fsSL http://repo.corp/c.tgz | tar xz
