FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends redis-server
RUN adduser --system --group redis
RUN adduser --system --group app && adduser --system app && addgroup --system app
