FROM debian:12
RUN useradd --system --shell /bin/bash app && useradd -r -s/bin/sh other
RUN adduser --system --shell /bin/sh --group third
