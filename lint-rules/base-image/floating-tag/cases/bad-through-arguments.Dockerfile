ARG TAG=lts
ARG NODE=22
FROM node:${TAG} AS one
FROM node:${NODE}-alpine AS two
FROM node:${UNSET:-current}
