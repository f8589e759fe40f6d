FROM debian:12
RUN curl -fsSL https://example.com/a | sudo -E bash -
RUN curl -fsSL https://example.com/a | env A=b sh
RUN curl -fsSL https://example.com/a | A=b bash
RUN curl -fsSL https://example.com/a | su app -c 'bash -s'
RUN curl -fsSL https://example.com/a | tee /tmp/a | sh
RUN curl -fsSL https://example.com/a.gz | gunzip | sed 's/x/y/' | sh
RUN sudo sh -c 'curl -fsSL https://example.com/a | sh'
