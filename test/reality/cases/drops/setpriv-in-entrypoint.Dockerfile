# reality: start prints id
FROM debian:bookworm
RUN useradd -u 10001 app
ENTRYPOINT ["setpriv", "--reuid=app", "--regid=app", "--init-groups"]
CMD ["id"]
