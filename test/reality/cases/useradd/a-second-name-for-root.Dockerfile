# -o lets the uid be taken twice: USER captain is root.
FROM debian:bookworm
RUN useradd -o -u 0 -g 0 captain
USER captain
