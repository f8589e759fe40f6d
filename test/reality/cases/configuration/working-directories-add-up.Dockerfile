FROM debian:bookworm
ENV ROOT=/srv
WORKDIR $ROOT
WORKDIR app
WORKDIR ./deep/../er
