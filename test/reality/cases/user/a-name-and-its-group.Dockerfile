FROM debian:bookworm
RUN useradd -u 10001 -G audio app && groupadd -g 5000 crew
USER app:crew
