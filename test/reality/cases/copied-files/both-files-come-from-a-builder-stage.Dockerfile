FROM debian:bookworm AS accounts
RUN groupadd -g 10001 app && useradd -u 10001 -g app -d /srv/app app
FROM debian:bookworm
COPY --from=accounts /etc/passwd /etc/group /etc/
USER app
