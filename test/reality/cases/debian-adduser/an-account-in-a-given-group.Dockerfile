FROM debian:bookworm
RUN addgroup --gid 5000 crew && adduser --system --ingroup crew --home /srv/keeper keeper
USER keeper
