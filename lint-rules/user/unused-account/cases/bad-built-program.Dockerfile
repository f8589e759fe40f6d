FROM golang:1.24 AS build
RUN CGO_ENABLED=0 go build -o /out/server .

FROM alpine:3.22
RUN adduser -D -u 10001 worker
COPY --from=build /out/server /usr/local/bin/server
EXPOSE 8080
ENTRYPOINT ["server"]
