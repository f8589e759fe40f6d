FROM debian:12
RUN curl -fsSL -o /tmp/a https://example.com/a && sh /tmp/a
RUN wget https://example.com/a && bash a
RUN curl -fsSLO https://example.com/a | sh
RUN curl -fsSL https://example.com/a > /tmp/a | sh
RUN curl -fsSL https://example.com/a | cat > /tmp/a && bash
