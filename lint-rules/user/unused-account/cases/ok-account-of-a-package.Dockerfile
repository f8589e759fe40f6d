FROM debian:12
RUN useradd -r -u 5000 redis && apt-get update && apt-get install -y redis-server
CMD ["python3", "/srv/server.py"]
