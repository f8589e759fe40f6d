FROM debian:12 AS build
RUN chown -R app /usr && chmod -R 777 /opt
FROM debian:12
COPY --from=build /opt/app /opt/app
