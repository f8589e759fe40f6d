FROM debian:12
RUN curl -fsSL https://example.com/a.tgz | tar -xz -C /opt
RUN wget -qO- https://example.com/key | gpg --dearmor -o /etc/apt/keyrings/a.gpg
RUN curl -fsSL https://example.com/key | apt-key add -
RUN curl -fsSL https://example.com/a | tee /etc/a | sha256sum -c -
RUN git hash-object a | tee b
RUN curl -fsSL https://example.com/a | shasum
