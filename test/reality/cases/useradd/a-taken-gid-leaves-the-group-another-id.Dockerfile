# The gid that would match the uid belongs to somebody else already.
FROM debian:bookworm
RUN groupadd --gid 10001 crew && useradd --uid 10001 app
USER app
