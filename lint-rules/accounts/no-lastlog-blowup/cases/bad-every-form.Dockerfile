FROM debian:11
RUN useradd -u 100000 one && useradd --uid 1000990000 two && useradd --uid=200000 -r three && useradd -mu200001 four
RUN if true; then sudo useradd -u 300000 five; fi
RUN bash -c 'useradd -u 400000 six'
