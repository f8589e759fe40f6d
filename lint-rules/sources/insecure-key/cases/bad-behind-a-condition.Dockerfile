FROM debian:12
ARG EXTRA
RUN if [ -n "$EXTRA" ]; then curl http://apt.example.com/key.asc > /etc/apt/keyrings/example.asc; fi
