# No releases: a date, a build of Fluentd, versions of an image of one's own, a machine, a commit, a preview.
FROM alpine:20260805 AS one
FROM fluent/fluentd:v1.7.2-debian-1.0 AS two
FROM example/alpine:v0.1 AS three
FROM example/node:1.0 AS four
FROM example/cluster:node1 AS five
FROM example/alpine:3683c9a66cd4da40bd7d6c7da599b2dcd738b559 AS six
FROM mcr.microsoft.com/dotnet/sdk:11.0.100-preview.7-resolute AS seven
FROM pgvector/pgvector:0.8.0-pg18 AS eight
FROM registry.access.redhat.com/ubi9/openjdk-21:1.20 AS nine
FROM example/robot:kinetic AS ten
FROM python:3.15-rc
