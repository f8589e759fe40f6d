FROM alpine:3.20
RUN adduser --disabled-login --gecos "" app
RUN adduser --system --group --no-create-home --home /nonexistent web
RUN adduser -r worker
RUN deluser -r web
