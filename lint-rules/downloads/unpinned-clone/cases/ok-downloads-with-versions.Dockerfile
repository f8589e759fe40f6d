FROM debian:12
RUN curl -fsSLO https://github.com/example/tool/releases/download/v1.2/tool.tgz
RUN wget https://raw.githubusercontent.com/example/tool/v1.2/install.sh https://raw.githubusercontent.com/example/tool/0123456789abcdef0123456789abcdef01234567/a
RUN curl -fsSL https://github.com/example/tool/archive/refs/tags/stable.tar.gz | tar xz && wget https://example.com/latest/tool-1.2.3.tgz
RUN curl -fsS https://api.github.com/repos/example/tool/releases/latest | jq -r .tag_name
RUN wget https://example.com/download/master/tool.tgz
ADD https://github.com/example/tool.git#v1.2 /src
ADD https://github.com/example/tool.git?tag=stable /src
