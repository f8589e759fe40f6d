FROM debian:12
RUN useradd -r app && useradd worker
USER worker
