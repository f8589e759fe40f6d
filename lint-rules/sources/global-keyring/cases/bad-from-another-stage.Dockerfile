FROM debian:12 AS keys
RUN curl -fsSL https://apt.example.com/key.asc | gpg --dearmor -o /example.gpg
FROM debian:12
COPY --from=keys /example.gpg /etc/apt/trusted.gpg.d/example.gpg
