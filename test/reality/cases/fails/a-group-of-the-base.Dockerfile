# reality: build fails, taken-account
FROM debian:bookworm
RUN groupadd staff
