FROM debian:bookworm AS accounts
RUN useradd -u 10001 -M app
FROM alpine:3.20
COPY --from=accounts /etc/passwd /etc/group /etc/
USER app
