FROM debian:12
ADD https://raw.githubusercontent.com/example/tool/master/install.sh /
ADD https://github.com/example/tool.git /src
ADD https://github.com/example/tool.git#main:docs git@github.com:example/other.git /src/
ADD https://github.com/example/tool.git?ref=main /src
ONBUILD ADD https://github.com/example/tool/releases/latest/download/tool.tgz /
