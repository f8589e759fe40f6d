FROM https://registry.example.com/app:1 AS one
FROM docker://debian:12 AS two
FROM team//app AS three
FROM team/app/ AS four
FROM /app AS five
FROM team/_app AS six
FROM debian,ubuntu AS seven
FROM exa_mple.com:5000/app AS eight
FROM localhost:port/app
