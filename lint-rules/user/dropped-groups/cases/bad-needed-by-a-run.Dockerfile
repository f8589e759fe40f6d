FROM debian:12 AS build
RUN useradd -G audio app
USER app:app
RUN make test

FROM scratch
COPY --from=build /srv /srv
