FROM debian:12
RUN find / -xdev -type f -perm -4000 -delete
