FROM debian:12
RUN useradd -o -u 0 builder && su builder -c true && userdel -f builder
RUN useradd -o -u 0 app
RUN usermod -u 1000 app
