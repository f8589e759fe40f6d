# The group file stays the base's: the account's own group is not in it.
FROM debian:bookworm AS accounts
RUN useradd -u 10001 app
FROM debian:bookworm
COPY --from=accounts /etc/passwd /etc/passwd
USER app
