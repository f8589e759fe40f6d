FROM debian:bookworm
RUN addgroup --system crew && adduser --system --group keeper && adduser keeper crew && adduser keeper audio
USER keeper
