FROM debian:12
RUN wget -qO- https://www.example.com/key.asc | apt-key add -
RUN echo "deb [arch=amd64] https://apt.example.com/debian $(lsb_release -cs) main" | tee -a /etc/apt/sources.list
