FROM debian:bookworm
ENTRYPOINT exec id
CMD ["-u"]
USER nobody
