FROM golang:1.9
RUN go get -d github.com/example/tool/cmd/gen && cd /go/src/github.com/example/tool && git reset --hard 0123456789abcdef0123456789abcdef01234567
