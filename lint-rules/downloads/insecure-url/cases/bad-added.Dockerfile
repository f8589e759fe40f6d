FROM debian:12
ADD http://example.com/tool.deb /tmp/
RUN dpkg -i /tmp/tool.deb
ADD --chmod=755 http://example.com/tool /usr/local/bin/tool
