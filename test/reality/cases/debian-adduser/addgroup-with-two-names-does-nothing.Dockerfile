FROM debian:bookworm
RUN useradd -u 4000 app && { addgroup app audio || adduser --system app video || true; }
USER app
