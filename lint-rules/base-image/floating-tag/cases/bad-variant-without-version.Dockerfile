FROM golang:alpine AS one
FROM python:slim-bookworm AS two
FROM nginx:alpine3.20-slim AS three
FROM docker:dind
