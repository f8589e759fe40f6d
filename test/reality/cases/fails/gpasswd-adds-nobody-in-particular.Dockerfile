# reality: build fails, undefined-account
FROM debian:bookworm
RUN gpasswd -a app staff
