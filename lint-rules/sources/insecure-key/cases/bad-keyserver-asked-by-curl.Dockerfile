FROM debian:12
# Unlike gpg, curl takes whatever comes
RUN curl -fsSL "http://keyserver.example.com/pks/lookup?op=get&search=0x0123456789ABCDEF0123456789ABCDEF01234567" | gpg --dearmor -o /etc/apt/keyrings/example.gpg
