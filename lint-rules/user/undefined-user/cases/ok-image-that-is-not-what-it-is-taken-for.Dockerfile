FROM minio/minio
RUN apk add --no-cache su-exec
RUN adduser -D -u 1000 -S data
USER data
