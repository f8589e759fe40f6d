FROM debian:bookworm
RUN adduser --group --gid 5000 crew && addgroup --gid 5001 divers && adduser --system --group --gid 5000 keeper || true
