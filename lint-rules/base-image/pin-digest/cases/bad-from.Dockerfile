FROM debian AS one
FROM node:22.14 AS two
FROM localhost:5000/app:1.0 AS three
FROM --platform=linux/amd64 ghcr.io/example/tool:v1.2.3
