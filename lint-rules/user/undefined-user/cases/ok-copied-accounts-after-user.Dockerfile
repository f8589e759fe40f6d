FROM alpine:3.20 AS build
RUN adduser -D -u 10001 app

FROM scratch
USER app
COPY --from=build /etc/passwd /etc/passwd
COPY --from=build /app /app
ENTRYPOINT ["/app"]
