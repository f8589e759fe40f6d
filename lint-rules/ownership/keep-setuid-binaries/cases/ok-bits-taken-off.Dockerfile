FROM debian:12
RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} \; || true
