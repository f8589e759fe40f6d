FROM debian:12 AS fetched
RUN curl -fsSL -o /tmp/key.asc https://apt.example.com/key.asc && sudo apt-key add /tmp/key.asc > /dev/null && rm /tmp/key.asc
RUN echo "deb https://apt.example.com/debian bookworm main" > /etc/apt/sources.list.d/example.list

FROM debian:12 AS added
ADD https://apt.example.com/key.asc /tmp/key.asc
RUN apt-key add "/tmp/key.asc"
COPY <<EOF /etc/apt/sources.list.d/example.list
deb [arch=amd64] https://apt.example.com/debian bookworm main
EOF

FROM debian:12
WORKDIR /tmp
RUN wget https://apt.example.com/repo.gpg && apt-key add repo.gpg
RUN echo "deb https://apt.example.com/debian bookworm main" > /etc/apt/sources.list.d/example.list
