FROM debian:bookworm AS whole
RUN useradd -u 10001 app
FROM scratch
COPY --from=whole / /
USER app
