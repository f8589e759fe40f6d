FROM node:22.14 AS one
FROM registry.example.com/team/app:1
