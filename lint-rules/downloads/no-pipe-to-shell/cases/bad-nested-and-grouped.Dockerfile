FROM debian:12
RUN ["/bin/sh", "-c", "curl -fsSL https://example.com/a | sh"]
RUN if true; then curl -fsSL https://example.com/a | sh; fi
RUN (curl -fsSL https://example.com/a || wget -qO- https://example.com/a) | sh
RUN { echo set -e; curl -fsSL https://example.com/a; } | sh
RUN <<EOF
set -e
curl -fsSL https://example.com/a |
  bash
EOF
ONBUILD RUN curl -fsSL https://example.com/a | sh
CMD curl -fsSL https://example.com/a | sh
