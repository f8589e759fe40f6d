FROM golang:1.23-alpine AS build
ENV RUN_AS=runner
RUN adduser -D -H -u 10001 "$RUN_AS"
RUN go build -o /app .

FROM scratch
COPY --from=build /etc/passwd /etc/passwd
COPY --from=build /app /app
USER ${RUN_AS}
ENTRYPOINT ["/app"]
