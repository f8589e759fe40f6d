FROM golang:1.23
ENV GOSUMDB=off
ENV GONOSUMDB=* GOPRIVATE=github.com/*,git.example.com
ENV GOFLAGS="-mod=mod -insecure"
RUN go env -w GOSUMDB=off GOPROXY=http://proxy.example.com,direct
RUN go env -w GONOSUMDB='*.com'
RUN GOINSECURE='*' go mod download && GOINSECURE=git.example.com/* go build ./... && go get -insecure example.com/tool
