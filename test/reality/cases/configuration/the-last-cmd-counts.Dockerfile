FROM debian:bookworm
CMD ["first"]
CMD ["second", "with words"]
USER nobody
