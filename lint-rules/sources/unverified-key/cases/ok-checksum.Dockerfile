FROM debian:12
RUN curl -fsSL https://apt.example.com/key.asc -o /etc/apt/keyrings/a.asc \
    && echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  /etc/apt/keyrings/a.asc" | sha256sum -c -
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://apt.example.com/key.asc /etc/apt/keyrings/b.asc
ARG KEY_SHA256
RUN cd /tmp && curl -fsSLO https://apt.example.com/c.asc && echo "$KEY_SHA256 *c.asc" > c.sum && sha256sum --check c.sum && apt-key add c.asc
RUN curl -fsSL https://apt.example.com/key.asc -o /etc/apt/keyrings/d.asc \
    && sha256sum /etc/apt/keyrings/d.asc | grep -q 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
RUN wget -O /tmp/e.rsa.pub https://apk.example.com/e.rsa.pub \
    && if echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef */tmp/e.rsa.pub" | sha256sum -c -; then \
         mv /tmp/e.rsa.pub /etc/apk/keys/; \
       else \
         echo "key verification failed"; exit 1; \
       fi
