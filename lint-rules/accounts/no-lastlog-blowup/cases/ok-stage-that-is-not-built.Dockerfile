FROM ubuntu:22.04 AS unused
RUN useradd -u 100000 app
FROM ubuntu:22.04
