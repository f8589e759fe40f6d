FROM golang:1.23 AS build
RUN CGO_ENABLED=0 go build -o /app .

FROM scratch
COPY --from=build --chown=nobody:nobody /app /app
USER 65532
ENTRYPOINT ["/app"]
