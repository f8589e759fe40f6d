FROM alpine:3.20 AS api
CMD ["api"]

FROM alpine:3.20 AS worker
CMD ["worker"]
