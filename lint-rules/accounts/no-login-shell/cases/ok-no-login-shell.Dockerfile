FROM debian:12
RUN useradd -r -s /usr/sbin/nologin one && useradd --system --shell=/bin/false two && useradd -s /sbin/nologin three && useradd -r -s /usr/bin/git-shell four
USER three
