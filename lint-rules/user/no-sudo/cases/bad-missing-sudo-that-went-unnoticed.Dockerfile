FROM debian:12
RUN echo "deb https://example.com/apt stable main" | sudo tee /etc/apt/sources.list.d/example.list; apt-get update
