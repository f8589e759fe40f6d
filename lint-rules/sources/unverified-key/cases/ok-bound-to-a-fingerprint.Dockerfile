FROM debian:12
RUN curl -fsSL https://apt.example.com/key.asc -o /etc/apt/keyrings/a.asc
COPY <<EOF /etc/apt/sources.list.d/a.list
deb [signed-by=/etc/apt/keyrings/a.asc,0123456789ABCDEF0123456789ABCDEF01234567] https://apt.example.com stable main
EOF
