FROM debian:12
RUN curl -fsSL https://apt.example.com/key.asc -o /etc/apt/trusted.gpg.d/example.asc \
    && apt-get update && apt-get install -y example \
    && rm /etc/apt/trusted.gpg.d/example.asc
