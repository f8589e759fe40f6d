FROM debian:12
RUN git clone https://github.com/example/tool /src/tool
WORKDIR /src/tool
RUN git checkout v1.2
