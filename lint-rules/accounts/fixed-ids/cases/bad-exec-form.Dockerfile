FROM debian:12
RUN ["useradd", "--system", "app"]
