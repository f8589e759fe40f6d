FROM node:24 AS base
WORKDIR /app

FROM base AS build
RUN make

FROM base
COPY --from=build /app /app
CMD ["node", "server.js"]
