FROM debian:bookworm
RUN useradd -u 4000 app && gpasswd -M app,nobody staff
USER app
