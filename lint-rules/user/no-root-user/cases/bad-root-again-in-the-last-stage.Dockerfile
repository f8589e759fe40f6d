FROM golang:1.23 AS build
USER 1000
RUN go build -o /tmp/app .

FROM alpine:3.20
USER nobody
COPY --from=build /tmp/app /usr/local/bin/app
USER root
ENTRYPOINT ["app"]
