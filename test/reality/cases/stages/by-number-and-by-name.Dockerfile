FROM debian:bookworm AS base
RUN useradd -u 10001 app
FROM alpine:3.20
COPY --from=0 /etc/passwd /etc/
COPY --from=base /etc/group /etc/
USER app
