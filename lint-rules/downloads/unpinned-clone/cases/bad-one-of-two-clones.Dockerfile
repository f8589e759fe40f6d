FROM debian:12
RUN git clone https://github.com/example/first.git && git clone https://github.com/example/second.git \
    && cd first && git checkout v1.2
RUN git clone https://github.com/example/third.git && git clone https://github.com/example/fourth.git \
    && git -C fourth checkout 0123456789abcdef0123456789abcdef01234567
