FROM debian:bookworm
RUN useradd -u 4000 app
RUN userdel app
