FROM debian:12
# What ADD takes without a checksum is reported by unverified-add
ADD https://apt.example.com/key.asc /etc/apt/keyrings/a.asc
