FROM ubuntu:24.04
RUN groupadd -g 1000 app && \
    useradd -u 1000 -g app -m app
