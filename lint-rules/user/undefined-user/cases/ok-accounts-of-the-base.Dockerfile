FROM node:22 AS one
USER node

FROM debian:12 AS two
USER www-data:www-data

FROM debian:12 AS three
USER nobody:nogroup

FROM alpine:3.20 AS four
USER nobody:nobody

FROM gcr.io/distroless/static-debian12 AS five
USER nonroot:nonroot
