ARG TAG
ARG IMAGE
FROM node:${TAG} AS one
FROM node:${TAG}-alpine AS two
FROM ${IMAGE} AS three
FROM three
