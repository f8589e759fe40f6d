FROM golang:1.23
ENV GOPRIVATE=git.example.com,github.com/example/*,*.example.org,*.corp
ENV GONOSUMDB=github.com/example/tool GOPROXY=https://proxy.example.com,direct GOSUMDB=sum.example.com
RUN go env -w GOPRIVATE=gitlab.com/example && go env GOSUMDB
ARG GONOSUMDB
