FROM debian:12
RUN adduser --disabled-password --gecos "" a
RUN adduser --disabled-login --gecos '' b
RUN adduser --comment "" --disabled-password c
RUN adduser --gecos=x --disabled-password d
