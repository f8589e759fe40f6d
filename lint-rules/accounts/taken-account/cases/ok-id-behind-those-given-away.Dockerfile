FROM debian:12
RUN useradd first && useradd --uid 1001 second && groupadd third && useradd --uid 1003 --gid third fourth
