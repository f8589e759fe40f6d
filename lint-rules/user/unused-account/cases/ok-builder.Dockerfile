FROM node:22 AS build
RUN useradd app
CMD ["npm", "start"]

FROM gcr.io/distroless/nodejs22-debian12:nonroot
COPY --from=build /srv /srv
CMD ["/srv/server.js"]
