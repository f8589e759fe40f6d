FROM debian:bookworm
user "www-data"
