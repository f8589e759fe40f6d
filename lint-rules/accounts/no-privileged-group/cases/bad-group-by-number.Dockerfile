FROM debian:12
RUN groupadd -g 27 -o wheel && useradd -G 27,0 app
