FROM debian:12 AS build
RUN chmod u+s /usr/bin/newuidmap && setcap cap_setuid+ep /usr/bin/newgidmap
FROM debian:12
COPY --from=build /app /app
