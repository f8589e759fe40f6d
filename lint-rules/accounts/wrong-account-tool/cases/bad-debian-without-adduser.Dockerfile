FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates curl git \
 && addgroup --system --gid 1500 app \
 && adduser --system --disabled-password --no-create-home --uid 1500 --gid 1500 app
RUN adduser --disabled-password --gecos "" dev
RUN adduser dev www-data
RUN deluser --remove-home dev
