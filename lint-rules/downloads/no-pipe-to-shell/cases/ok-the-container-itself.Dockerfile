FROM debian:12
RUN curl -fsSL http://localhost:8080/setup | sh
