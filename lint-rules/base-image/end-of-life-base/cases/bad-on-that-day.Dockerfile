FROM node:20 AS ended
FROM node:22
