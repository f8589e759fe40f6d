FROM node:24-alpine AS one
FROM debian:bookworm-slim AS two
FROM ubuntu:22.04 AS three
FROM python:3.13-trixie AS four
FROM mcr.microsoft.com/windows/servercore:ltsc2019 AS five
FROM mcr.microsoft.com/windows/nanoserver:1809 AS six
FROM registry.access.redhat.com/ubi8/ubi-minimal AS seven
# Ends within the year, and is not reported before.
FROM php:8.2-apache
