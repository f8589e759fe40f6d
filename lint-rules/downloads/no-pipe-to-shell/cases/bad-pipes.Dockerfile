FROM debian:12
RUN curl -fsSL https://example.com/install.sh | sh
RUN wget -qO- https://example.com/install.sh | bash -s -- --yes
RUN apt-get update && wget -O - https://example.com/a | bash - && rm -rf /var/lib/apt/lists/*
RUN curl https://example.com/a 2>/dev/null | /bin/bash -e -x
RUN wget --output-document=/dev/stdout https://example.com/a | ash
RUN curl -sL https://example.com/a -o - | zsh /dev/stdin one two
RUN http --body GET https://example.com/a | dash
