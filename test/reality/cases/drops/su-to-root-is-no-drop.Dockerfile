# reality: start prints id
FROM debian:bookworm
CMD ["su", "root", "-c", "id"]
