# reality: start prints id
FROM debian:bookworm
RUN useradd -u 10001 -m app
CMD ["runuser", "-u", "app", "--", "id"]
