FROM debian:bookworm
RUN cat <<EOF >> /etc/passwd
app:x:10001:10001:the application:/srv/app:/bin/sh
second:x:10002:10001::/srv/second:/bin/false
EOF
RUN cat >> /etc/group <<'EOF'
app:x:10001:second
EOF
USER second
