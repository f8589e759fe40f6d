FROM debian:12
RUN useradd -g 0 app && groupadd app
USER app:app
