FROM debian:latest AS build
FROM --platform=linux/amd64 localhost:5000/app:latest
