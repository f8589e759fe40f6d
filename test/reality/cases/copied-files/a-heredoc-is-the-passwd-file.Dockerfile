FROM debian:bookworm
COPY <<'EOF' /etc/passwd
root:x:0:0:root:/root:/bin/bash
app:x:10001:10001:app:/srv/app:/usr/sbin/nologin
EOF
USER app
