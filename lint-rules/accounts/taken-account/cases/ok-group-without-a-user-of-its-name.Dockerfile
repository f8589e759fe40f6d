FROM debian:12
RUN groupadd app && useradd -g app app
RUN useradd -N staff

FROM alpine:3.20
RUN adduser -S -G www-data www-data
RUN adduser -S -u 405 -G nogroup agent || true
COPY --from=0 /etc/hostname /
