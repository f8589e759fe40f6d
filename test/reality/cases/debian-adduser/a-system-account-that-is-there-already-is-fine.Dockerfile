# adduser --system succeeds and changes nothing when the account is there.
FROM debian:bookworm
RUN adduser --system --group keeper
RUN adduser --system --group keeper
USER keeper
