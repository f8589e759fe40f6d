FROM alpine:3.20 AS build
RUN adduser -D -u 10001 app

FROM scratch
COPY --from=build /etc/passwd /etc/group /etc/
COPY --from=build /app /app
USER app
ENTRYPOINT ["/app"]
