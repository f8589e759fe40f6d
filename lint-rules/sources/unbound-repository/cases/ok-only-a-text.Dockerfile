FROM debian:12
RUN echo "add this: deb https://example.com/apt stable main"
RUN echo "deb https://example.com/apt stable main" > /usr/share/doc/example/sources.txt
RUN echo "# deb https://example.com/apt stable main" > /etc/apt/sources.list.d/example.list
