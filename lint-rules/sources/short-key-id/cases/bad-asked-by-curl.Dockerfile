FROM debian:12
RUN curl -fsSL "https://keyserver.example.com/pks/lookup?op=get&search=0x7F0CEB10" | gpg --dearmor -o /etc/apt/keyrings/example.gpg
