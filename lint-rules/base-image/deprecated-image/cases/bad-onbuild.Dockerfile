FROM node:8-onbuild AS one
FROM golang:onbuild
