FROM debian:12
RUN curl -sL https://example.com/setup | bash -
RUN (curl -sSL https://example.com/tool.tgz) | tar -xz -C /opt
RUN curl https://example.com/list | tee /etc/list > /dev/null
RUN version=$(curl -s https://api.example.com/releases/latest | grep tag_name | cut -d '"' -f 4) && echo "$version" > /version
