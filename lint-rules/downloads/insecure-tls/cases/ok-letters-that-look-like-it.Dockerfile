FROM debian:12
RUN curl -Lo/usr/bin/kubectl https://example.com/kubectl
RUN curl -H'Cookie: k' -fsSLO https://example.com/a
RUN curl "https://example.com/$(uname -s)/$(uname -m)/docker.tgz" -o /tmp/docker.tgz
RUN curl -o -k https://example.com/a
RUN curl -Akk https://example.com/a
RUN wget -k https://example.com/a
RUN wget --check-certificate https://example.com/a
RUN kubectl -k . apply
