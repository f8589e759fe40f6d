FROM debian:12
RUN useradd --system app && useradd -m worker && adduser --system third && adduser --system --group fourth
USER worker
