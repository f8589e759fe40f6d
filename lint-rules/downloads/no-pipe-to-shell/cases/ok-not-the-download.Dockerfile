FROM debian:12
RUN cat install.sh | sh
RUN echo 'curl https://example.com/a | sh' > /usr/local/bin/later
RUN VERSION=$(curl -fsSL https://example.com/version) && /opt/$VERSION/bin/run
RUN /opt/$(curl -fsSL https://example.com/version)/bin/run
RUN bash -c "VERSION=$(curl -fsSL https://example.com/version) ./build"
RUN bash "$(curl -fsSL https://example.com/name)"
RUN eval "export VERSION=$(curl -fsSL https://example.com/version)"
RUN eval "$(curl -fsSL https://example.com/a.json | jq -r .command)"
RUN eval "$(ssh-agent -s)"
RUN curl --version | sh -c 'cat'
