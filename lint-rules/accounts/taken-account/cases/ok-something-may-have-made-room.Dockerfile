FROM ubuntu:24.04
COPY prepare.sh /
RUN /prepare.sh
RUN useradd -u 1000 app
