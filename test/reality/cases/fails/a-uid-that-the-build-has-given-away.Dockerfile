# reality: build fails, taken-account
FROM debian:bookworm
RUN useradd first && useradd --uid 1000 second
USER second
