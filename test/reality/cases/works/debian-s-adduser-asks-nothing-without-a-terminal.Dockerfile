FROM debian:bookworm
RUN adduser --disabled-password --comment "the application" app
USER app
