# reality: start prints id
FROM debian:bookworm
RUN useradd -u 10001 app
COPY --chmod=755 start.sh /usr/local/bin/
ENTRYPOINT ["start.sh"]
CMD ["id"]
