FROM debian:12
RUN useradd -o -u 0 one && useradd --non-unique --uid=0 two && useradd -ou0 three
RUN useradd four && usermod -o -u 0 four
RUN echo 'five:x:0:0::/root:/bin/sh' >> /etc/passwd
RUN printf '%s:x:%d:0::/root:/bin/sh\n' six 0 | tee -a /etc/passwd
RUN cat >> /etc/passwd <<END
seven:x:0:0::/root:/bin/sh
END
RUN sed -i 's/^games:x:5:/games:x:0:/' /etc/passwd
