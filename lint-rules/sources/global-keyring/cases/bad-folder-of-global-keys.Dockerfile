FROM debian:12 AS saved
RUN wget -O /etc/apt/trusted.gpg.d/php.gpg https://packages.example.com/php/apt.gpg \
    && chmod 0644 /etc/apt/trusted.gpg.d/php.gpg \
    && echo "deb https://packages.example.com/php/ bookworm main" > /etc/apt/sources.list.d/php.list

FROM debian:12 AS piped
RUN curl -fsSL https://apt.example.com/key.asc | sudo tee /etc/apt/trusted.gpg.d/example.asc > /dev/null
RUN echo "deb [arch=amd64] https://apt.example.com/debian bookworm main" | sudo tee /etc/apt/sources.list.d/example.list

FROM debian:12 AS moved
RUN curl -fsSL https://packages.example.com/keys/example.asc | gpg --dearmor > example.gpg
RUN mv example.gpg /etc/apt/trusted.gpg.d/
COPY <<EOF /etc/apt/sources.list.d/example.list
deb https://packages.example.com/debian bookworm main
EOF

FROM debian:12
ADD https://apt.example.com/key.asc /etc/apt/trusted.gpg.d/example.asc
RUN chmod a+r /etc/apt/trusted.gpg.d/example.asc
COPY <<EOF /etc/apt/sources.list.d/example.list
deb https://apt.example.com/debian bookworm main
deb-src https://apt.example.com/debian bookworm main
EOF
