FROM debian:12 AS build
RUN chmod -R 777 /src && umask 000 && make
FROM debian:12
COPY --from=build /src/app /app
