FROM node:22 AS one
FROM docker.io/library/node:22 AS two
FROM docker.io/example/app:1
