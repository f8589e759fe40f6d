# A build agent that grew over the years: old ways of trusting what comes over the network.
FROM ubuntu:24.04

RUN apt-get update && apt-get install -y --no-install-recommends \
      ca-certificates \
      curl \
      gnupg \
      sudo

RUN curl -fsSL https://apt.example.com/archive-key.asc | apt-key add - \
 && echo "deb https://apt.example.com/ubuntu noble main" > /etc/apt/sources.list.d/example.list \
 && apt-get update \
 && apt-get install -y --allow-unauthenticated example-agent

RUN curl -fsSLk https://get.example.com/toolchain.sh | bash -s -- --yes

RUN useradd -m agent && echo "agent ALL=(ALL) NOPASSWD: ALL" > /etc/sudoers.d/agent
USER agent
WORKDIR /home/agent
RUN sudo mkdir -p /cache && sudo chown agent /cache

CMD ["example-agent", "run"]
