FROM debian:bookworm
RUN useradd -u 4000 app && usermod --non-unique --uid 0 app
USER app
