FROM debian:13 AS base
RUN git config --global url."https://github.com/".insteadOf git://github.com/

FROM base
RUN git clone git://github.com/example/tool.git /srv/tool && make -C /srv/tool
