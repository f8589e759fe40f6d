FROM ubuntu:22.04
RUN curl -fsSL https://download.example.com/linux/ubuntu/gpg | apt-key add -
RUN add-apt-repository "deb [arch=amd64] https://download.example.com/linux/ubuntu $(lsb_release -cs) stable"
