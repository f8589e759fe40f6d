FROM debian:12 AS latest
FROM latest
COPY --from=latest /a /b
