FROM debian:12 AS build
RUN useradd -o -u 0 builder
FROM debian:12
COPY --from=build /out /out
