FROM debian:bookworm
RUN useradd -u 4000 -s /usr/sbin/nologin worker
CMD ["python3", "server.py"]
