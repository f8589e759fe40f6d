FROM debian:12
RUN groupadd app && useradd -m app

FROM debian:12
RUN addgroup --system app && adduser --disabled-password --gecos "" app
COPY --from=0 /etc/hostname /

FROM alpine:3.20
RUN addgroup -S app && adduser -D app
COPY --from=1 /etc/hostname /
