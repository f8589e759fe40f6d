FROM debian:bookworm
RUN make() { useradd -u "$2" "$1"; }; make app 10001
USER app
