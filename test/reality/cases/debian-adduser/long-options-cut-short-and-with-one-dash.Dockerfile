FROM debian:bookworm
RUN adduser -system -uid 710 --gr keeper
USER keeper
