FROM debian:12
RUN curl -fsSL https://www.example.com/apt.gpg -o /etc/apt/trusted.gpg.d/example.gpg \
    && echo "deb [arch=amd64] https://apt.example.com stable main" > /etc/apt/sources.list.d/example.list \
    && echo "deb-src https://apt.example.com stable main" >> /etc/apt/sources.list.d/example.list
