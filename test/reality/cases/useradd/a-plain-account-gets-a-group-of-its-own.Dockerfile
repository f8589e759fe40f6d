# useradd without options: the next free uid, a group of the account's name, /home/<name> as its home.
FROM debian:bookworm
RUN useradd app
USER app
