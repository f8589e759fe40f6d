FROM debian:12 AS base
RUN curl -o /tmp/key.asc http://apt.example.com/key.asc
FROM base AS one
RUN cp /tmp/key.asc /etc/apt/keyrings/example.asc
FROM base
RUN apt-key add /tmp/key.asc
