ARG REGISTRY
ARG IMAGE
ARG TEAM
FROM ${REGISTRY}/app:1 AS one
FROM ${IMAGE} AS two
FROM ${IMAGE}:1 AS three
FROM registry.example.com/${TEAM}/app:1
