FROM debian:bookworm
RUN useradd first && useradd --uid 1001 second && groupadd third && useradd --uid 1003 --gid third fourth
USER fourth
