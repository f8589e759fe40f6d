FROM base
FROM debian:12 AS base
