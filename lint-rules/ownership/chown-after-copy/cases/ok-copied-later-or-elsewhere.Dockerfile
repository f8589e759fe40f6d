FROM debian:12 AS build
COPY . /src
RUN chown -R www-data /src && make -C /src
FROM debian:12
RUN mkdir /app && chown -R www-data /app
COPY . /app
COPY . /tmp/setup
RUN mv /tmp/setup /opt/setup && rm -r /app && chown -R www-data /tmp /app
RUN --mount=type=bind,target=/app chown -R www-data /app
