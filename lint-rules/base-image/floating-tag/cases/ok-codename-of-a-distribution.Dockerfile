FROM debian:bookworm-slim AS one
FROM ubuntu:noble AS two
FROM buildpack-deps:bookworm
