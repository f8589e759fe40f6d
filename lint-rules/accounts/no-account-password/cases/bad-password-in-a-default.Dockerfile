FROM debian:12
ARG PASSWORD=hunter2
RUN echo "root:$PASSWORD" | chpasswd
