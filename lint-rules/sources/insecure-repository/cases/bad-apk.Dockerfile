FROM alpine:3.22
RUN echo "http://apk.example.com/v1/main" >> /etc/apk/repositories && apk add -X http://once.example.com/packages tool
