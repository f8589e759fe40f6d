FROM debian:12 AS useradd
RUN useradd -G audio,video app
USER app:app

FROM debian:12 AS usermod
RUN useradd app && usermod -a -G audio app
USER app:app

FROM debian:12 AS gpasswd
RUN useradd app && gpasswd -a app audio
USER app:app

FROM debian:12 AS adduser
RUN adduser --system --group app && adduser app audio
USER app:app

FROM alpine:3.22 AS addgroup
RUN adduser -D app && addgroup app audio
USER app:app

FROM scratch
COPY --from=useradd /a /a
