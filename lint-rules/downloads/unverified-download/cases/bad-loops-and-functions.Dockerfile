FROM debian:12
RUN for tool in a b c; do \
      curl -fsSLo "/usr/local/bin/$tool" "https://example.com/v1/$tool" && \
      chmod +x "/usr/local/bin/$tool"; \
    done
RUN if [ -n "$EXTRA" ]; then wget -O extra.tgz https://example.com/extra-1.tgz && tar xzf extra.tgz; fi
RUN sh -c 'curl -fsSLo /i.sh https://example.com/i.sh && sh /i.sh'
RUN <<EOF
set -e
curl -fsSLo /j.sh https://example.com/j.sh
sh /j.sh
EOF
