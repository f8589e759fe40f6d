FROM ubuntu:24.04
RUN groupadd -g 1001 app && useradd -u 1001 -g app app
RUN usermod -u 1001 app && groupmod -g 1001 app

FROM ubuntu:22.04
RUN useradd -u 1000 app
COPY --from=0 /etc/hostname /

FROM alpine:3.20
RUN addgroup -S app && adduser -S -G app app && adduser app www-data
COPY --from=1 /etc/hostname /
