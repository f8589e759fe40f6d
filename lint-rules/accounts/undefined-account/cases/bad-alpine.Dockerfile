FROM alpine:3.20
RUN adduser -D -G staff app
RUN addgroup app docker
RUN chown app:apps /srv
