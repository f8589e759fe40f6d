FROM debian:12 AS base
FROM --platform=$TARGETPLATFORM base
