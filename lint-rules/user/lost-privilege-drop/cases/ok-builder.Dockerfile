FROM redis:7 AS tools
ENTRYPOINT ["redis-server"]

FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=tools /usr/local/bin/redis-cli /redis-cli
ENTRYPOINT ["/redis-cli"]
