FROM debian:bookworm AS builder
RUN useradd -u 10001 app && mkdir /out && chown app /out
FROM debian:bookworm
COPY --from=builder /out /out
USER 10001
