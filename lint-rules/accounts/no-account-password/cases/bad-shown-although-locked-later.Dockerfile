FROM debian:12
RUN echo root:hunter2 | chpasswd
RUN passwd -l root
