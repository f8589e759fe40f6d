FROM node:22-bullseye-slim AS one
FROM php:7.2-fpm-alpine3.7 AS two
FROM python:3-stretch AS three
FROM eclipse-temurin:17-jre-focal AS four
FROM mcr.microsoft.com/powershell:7.6-alpine-3.17 AS five
FROM node:lts-buster
