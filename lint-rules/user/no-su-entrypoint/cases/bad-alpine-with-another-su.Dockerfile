FROM alpine:3.22
RUN apk add --no-cache util-linux-login
CMD ["su", "app", "-c", "/srv/server"]
