FROM debian:12 AS build
RUN useradd -r app
FROM debian:12
COPY --from=build /out /out
