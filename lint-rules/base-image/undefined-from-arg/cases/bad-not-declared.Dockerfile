FROM node:${NODE_VERSION} AS one
FROM registry.example.com/$PROJECT/app:1
