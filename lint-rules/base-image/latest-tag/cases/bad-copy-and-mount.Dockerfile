FROM debian:12
COPY --from=registry.example.com/tool:latest /tool /usr/bin/
RUN --mount=type=bind,from=golang:latest,target=/go /go/bin/go version
