# reality: start prints id
FROM debian:bookworm
CMD ["chroot", "--userspec=nobody", "/", "id"]
