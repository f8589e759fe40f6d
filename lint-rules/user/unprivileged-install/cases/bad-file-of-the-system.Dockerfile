FROM debian:12
RUN useradd app && apt-get update && apt-get install -y sudo
USER app
RUN echo "deb https://example.com/apt stable main" > /etc/apt/sources.list.d/example.list
WORKDIR /a
RUN echo 127.0.0.2 db | tee -a /etc/hosts
WORKDIR /b
RUN sed -i 's/http:/https:/' /etc/apt/sources.list
WORKDIR /c
RUN sudo echo "app ALL=(ALL) NOPASSWD:ALL" > /etc/sudoers.d/app
