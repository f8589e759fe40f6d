FROM node:20 AS one
FROM python:3-slim-bookworm AS two
FROM eclipse-temurin:21-jre AS three
FROM debian:12 AS four
FROM docker.io/library/golang:1-alpine3.20
