# reality: start prints id
FROM debian:bookworm
RUN useradd -u 10001 app
COPY --chmod=755 drop.sh /usr/local/bin/
ENTRYPOINT ["/usr/local/bin/drop.sh"]
CMD ["id"]
