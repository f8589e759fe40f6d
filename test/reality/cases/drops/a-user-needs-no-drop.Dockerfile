# reality: start prints id
FROM debian:bookworm
RUN useradd -u 10001 app
USER app
CMD ["id"]
