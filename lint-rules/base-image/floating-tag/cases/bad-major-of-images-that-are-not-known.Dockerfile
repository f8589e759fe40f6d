FROM ghcr.io/example/tool:v1 AS one
FROM registry.example.com/team/node:20-slim AS two
FROM some-base:3
