FROM alpine:3.20
RUN addgroup -g 100 app && adduser -D -G app app

FROM debian:12
RUN groupadd -r -g 33 app
COPY --from=0 /etc/hostname /
