FROM debian:12
ARG EXTRA
RUN if [ -n "$EXTRA" ]; then curl -fsSL https://apt.example.com/key.asc > /etc/apt/keyrings/a.asc; fi
