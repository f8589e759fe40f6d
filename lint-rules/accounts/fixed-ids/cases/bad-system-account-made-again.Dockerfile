FROM debian:12
RUN adduser --system --group keeper
RUN adduser --system --group keeper
USER keeper
