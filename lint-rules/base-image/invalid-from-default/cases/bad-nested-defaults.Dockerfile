ARG REGISTRY=https://registry.example.com
ARG IMAGE=$REGISTRY/app
FROM ${IMAGE}:1
