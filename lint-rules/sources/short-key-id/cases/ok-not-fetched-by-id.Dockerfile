FROM debian:12
ARG KEY
RUN gpg --keyserver hkps://keyserver.example.com --recv-keys "$KEY"
RUN gpg --list-keys 7F0CEB10 && gpg --export 7F0CEB10 > key.gpg && gpg --edit-key 7F0CEB10 trust
RUN apt-key del 7F0CEB10 && apt-key export 7F0CEB10 > key.asc
RUN curl -fsSL https://www.example.org/media/keys/ACCC4CF8.asc -o /etc/apt/keyrings/example.asc
RUN gpg --locate-keys someone@example.com && gpg --keyserver hkps://keyserver.example.com --recv-keys someone@example.com
