FROM --platform=linux/arm64 debian:12 AS build-arm64
FROM --platform=linux/amd64 debian:12 AS x86_64
FROM --platform=linux/arm64 debian:12 AS AARCH64
FROM --platform=linux/arm/v7 debian:12 AS base-armv7
FROM --platform=windows/amd64 mcr.microsoft.com/windows/nanoserver:ltsc2022 AS build-windows
