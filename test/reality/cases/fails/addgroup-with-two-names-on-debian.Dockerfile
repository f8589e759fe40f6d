# reality: build fails, wrong-account-tool
# Only BusyBox's addgroup adds an account to a group; Debian's adduser does.
FROM debian:bookworm
RUN useradd -u 4000 app && addgroup app staff
USER app
