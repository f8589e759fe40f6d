FROM debian:12
CMD ["id"]
