FROM debian:12
ARG EXTRA
RUN if [ -n "$EXTRA" ]; then \
      curl -fsSL https://apt.example.com/key.asc -o /etc/apt/trusted.gpg.d/example.asc; \
      echo "deb https://apt.example.com/debian bookworm main" > /etc/apt/sources.list.d/example.list; \
    fi
