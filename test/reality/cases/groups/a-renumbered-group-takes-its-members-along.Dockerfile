# groupmod -g changes the primary gid of the accounts in it as well.
FROM debian:bookworm
RUN groupadd --gid 5000 crew && useradd -u 4000 -g crew app
RUN groupmod --gid 5001 crew
USER app
