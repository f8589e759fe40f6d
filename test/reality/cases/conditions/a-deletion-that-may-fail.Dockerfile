FROM debian:bookworm
RUN userdel nosuch || true
RUN userdel games || true
RUN groupdel nosuch || echo "was not there"
