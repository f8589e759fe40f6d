# reality: start fails, undefined-user
FROM debian:bookworm AS builder
RUN useradd -u 10001 app
FROM debian:bookworm
COPY --from=builder /etc/hostname /srv/
USER app
