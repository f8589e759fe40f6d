FROM node:0.10 AS one
FROM golang:1.6 AS two
FROM nginx:1.13-alpine
