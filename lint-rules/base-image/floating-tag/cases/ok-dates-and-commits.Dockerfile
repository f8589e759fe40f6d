FROM debian:stable-20240110-slim AS one
FROM rust:nightly-2024-05-01 AS two
FROM example/app:main-3f9ab12 AS three
FROM ubuntu:rolling-20240101 AS four
FROM example/app:edge-1.4.2
