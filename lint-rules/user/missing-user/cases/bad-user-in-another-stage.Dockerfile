FROM node:22 AS build
USER node
RUN npm ci

FROM python:3.12
COPY --from=build /srv /srv
CMD ["python", "/srv/app.py"]
