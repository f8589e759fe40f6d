FROM node:22-alpine
RUN adduser -D -u 1000 app

FROM node:22
RUN useradd --uid=1000 --create-home app
COPY --from=0 /etc/hostname /
