FROM Debian:12 AS one
FROM example/MyApp:V1 AS two
FROM registry.example.com/Team/App@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS three
FROM MyTeam/app:1
COPY --from=MyTools /a /b
