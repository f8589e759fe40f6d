FROM node:20.11 AS one
FROM node:20.11.1-alpine3.19 AS two
FROM ubuntu:24.04 AS three
FROM mcr.microsoft.com/dotnet/sdk:8.0 AS four
FROM debian:12.9-slim AS five
FROM golang:1.24-alpine
