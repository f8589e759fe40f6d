FROM debian:bookworm
ARG NAME="app"
RUN useradd -u "10001" '-c' "the app" "${NAME}"
USER "${NAME}"
