FROM debian:12 AS one
RUN echo 'hunter2\nhunter2' | passwd root
RUN (echo hunter2; echo hunter2) | passwd app
RUN printf '%s\n%s\n' hunter2 hunter2 | adduser --gecos '' third
FROM rockylinux:9
RUN echo hunter2 | passwd --stdin root
