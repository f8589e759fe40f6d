FROM debian:bookworm
RUN useradd -u 4000 app && gpasswd --add app staff
USER app
