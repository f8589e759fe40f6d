FROM debian AS build
FROM --platform=linux/amd64 example/base
