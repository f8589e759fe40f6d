FROM node:22.14 AS one
FROM index.docker.io/library/debian:12 AS two
FROM registry.example.com/team/app:1
