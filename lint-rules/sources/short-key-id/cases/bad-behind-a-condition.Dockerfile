FROM debian:12
ARG EXTRA
RUN if [ -n "$EXTRA" ]; then gpg --keyserver hkps://keyserver.example.com --recv-keys 7F0CEB10; fi
