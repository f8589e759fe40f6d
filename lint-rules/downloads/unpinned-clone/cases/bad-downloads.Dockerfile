FROM debian:12
RUN curl -fsSL -o /usr/bin/tool https://github.com/example/tool/releases/latest/download/tool-linux-amd64
RUN wget https://raw.githubusercontent.com/example/tool/master/install.sh && curl -fsSL https://raw.githubusercontent.com/example/tool/refs/heads/main/b | sh
RUN curl -fsSL https://github.com/example/tool/archive/refs/heads/release-1.x.tar.gz | tar xz
RUN wget https://gitlab.com/example/tool/-/archive/main/tool-main.tar.gz https://codeload.github.com/example/tool/tar.gz/main
RUN wget https://github.com/example/tool/raw/develop/conf && wget https://downloads.example.com/tool/latest/tool.tgz
ENV BASE=https://raw.githubusercontent.com/example/tool/master
RUN curl -fsSL "$BASE/install.sh" | sh
