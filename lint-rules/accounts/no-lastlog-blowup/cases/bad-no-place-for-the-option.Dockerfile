FROM ubuntu:22.04
RUN ["useradd", "-u", "100000", "app"]
