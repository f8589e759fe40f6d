FROM debian:12-slim
COPY app /usr/local/bin/
CMD ["app"]
