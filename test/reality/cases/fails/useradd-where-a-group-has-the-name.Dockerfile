# reality: build fails, taken-account
# useradd wants to make a group of the account's name; there is one.
FROM debian:bookworm
RUN groupadd -g 10001 app && useradd -u 10001 app
