FROM "Debian:12" AS one
FROM registry.example.com/\
Team/app:1
