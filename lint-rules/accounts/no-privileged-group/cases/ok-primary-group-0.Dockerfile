FROM debian:12 AS one
RUN useradd -u 1001 -g 0 app && useradd -g root other && adduser --system --ingroup root third
FROM alpine:3.20
RUN adduser -D -G root app
