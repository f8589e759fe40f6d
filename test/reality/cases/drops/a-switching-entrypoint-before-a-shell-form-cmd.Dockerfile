# reality: start prints id
FROM debian:bookworm
RUN useradd -u 10001 app
ENTRYPOINT ["runuser", "-u", "app", "--"]
CMD exec id
