FROM debian:stable AS one
FROM node:lts-bookworm-slim AS two
FROM alpine:edge AS three
FROM rust:nightly AS four
FROM node:current AS five
FROM registry.example.com/team/app:main AS six
FROM nginx:mainline-alpine3.20 AS seven
FROM example/app:latest-alpine AS eight
FROM example/app:2022-latest
