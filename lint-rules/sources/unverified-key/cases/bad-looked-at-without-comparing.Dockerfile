FROM debian:12
RUN curl -fsSL https://apt.example.com/key.asc -o /etc/apt/keyrings/a.asc && gpg --show-keys /etc/apt/keyrings/a.asc
