FROM debian:12
RUN git init /src && cd /src && git fetch --depth 1 https://github.com/example/tool main && git checkout FETCH_HEAD
RUN cd /src && git pull origin master
