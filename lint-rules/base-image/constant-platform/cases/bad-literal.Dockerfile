FROM --platform=linux/amd64 debian:12 AS one
FROM --platform=arm64 debian:12 AS two
FROM --platform=linux/arm/v7 debian:12 AS three
FROM --platform=windows/amd64 mcr.microsoft.com/windows/nanoserver:ltsc2022
