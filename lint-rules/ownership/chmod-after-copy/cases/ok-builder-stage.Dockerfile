FROM debian:12 AS build
COPY . /src
RUN chmod -R 755 /src && make -C /src
FROM debian:12
COPY --from=build /src/app /usr/local/bin/app
