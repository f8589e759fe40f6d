FROM debian:bookworm
RUN groupadd -o -g 33 web && useradd -u 4000 -g web app
USER app
