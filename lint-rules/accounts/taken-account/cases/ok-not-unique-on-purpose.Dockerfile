FROM ubuntu:24.04
RUN groupadd -o -g 1000 app && useradd -o -u 1000 -g 1000 app
RUN groupadd -f -g 1000 users2
