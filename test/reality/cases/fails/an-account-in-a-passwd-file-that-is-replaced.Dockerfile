# reality: start fails, undefined-user
FROM debian:bookworm
RUN useradd -u 10001 app
COPY <<'EOF' /etc/passwd
root:x:0:0:root:/root:/bin/bash
EOF
USER app
