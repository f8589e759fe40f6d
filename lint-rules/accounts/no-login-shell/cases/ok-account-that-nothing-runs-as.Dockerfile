FROM debian:12
RUN useradd --create-home --shell /bin/bash somebody
USER 1001
