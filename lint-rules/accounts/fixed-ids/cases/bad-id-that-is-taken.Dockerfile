FROM debian:12
RUN groupadd -g 10001 grp && useradd -u 10002 other && useradd app
USER app
