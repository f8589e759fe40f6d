# reality: start prints id
FROM debian:bookworm
RUN useradd -u 10001 app
COPY --chmod=755 <<'EOF' /entrypoint.sh
#!/bin/sh
exec setpriv --reuid=10001 --regid=10001 --clear-groups "$@"
EOF
ENTRYPOINT ["/entrypoint.sh"]
CMD ["id"]
