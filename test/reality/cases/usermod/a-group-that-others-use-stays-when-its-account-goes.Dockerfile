# USERGROUPS_ENAB: userdel removes the group of the account's name only if nobody else is in it.
FROM debian:bookworm
RUN useradd -u 4000 app && useradd -u 4001 -g app second
RUN userdel app
USER second
