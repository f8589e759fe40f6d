FROM debian:12
RUN git clone /src /work && git clone file:///src /work2 && git clone ../other && git clone http://localhost:3000/a.git
RUN git fetch --tags && git fetch origin && git status && git pull
CMD git clone https://github.com/example/tool
