FROM debian:12
ARG HOST
RUN echo "deb http://$HOST/apt stable main" > /etc/apt/sources.list.d/argument.list
RUN echo "deb http://apt-cacher:3142/apt stable main" > /etc/apt/sources.list.d/inside.list
RUN echo "deb http://192.168.1.5/apt stable main" > /etc/apt/sources.list.d/private.list
RUN echo "deb [trusted=yes] http://localhost:8000 ./" > /etc/apt/sources.list.d/local.list
RUN echo "deb http://packages.example.com/debian bookworm main" > /etc/apt/sources.list.d/mirror.list
# A proxy is not a source.
RUN echo 'Acquire::http::Proxy "http://proxy.example.com:3142";' > /etc/apt/apt.conf.d/01proxy
RUN echo "see http://example.com/apt" > /etc/motd
