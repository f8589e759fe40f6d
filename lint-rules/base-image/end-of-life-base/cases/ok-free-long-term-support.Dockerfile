# Debian 12 has had its last regular update; its LTS team goes on until 2028.
FROM debian:12
