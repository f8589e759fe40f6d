FROM debian:12
RUN sudo curl -sLo /usr/bin/tool https://example.com/tool
RUN for name in a b; do curl -L "https://example.com/$name.tgz" | tar xz; done
RUN if [ ! -e /opt/tool ]; then { curl -L https://example.com/tool; } > /opt/tool; fi
RUN <<EOF
set -e
curl -L https://example.com/tool.tgz -o /tmp/tool.tgz
EOF
