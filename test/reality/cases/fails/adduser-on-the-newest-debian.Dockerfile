# reality: build fails, wrong-account-tool
# Debian 13's image has no adduser any more.
FROM debian:trixie
RUN adduser --disabled-password --gecos "" app
USER app
