FROM debian:12 AS build
RUN useradd app
USER app:app
RUN make
USER root
RUN usermod -aG audio app

FROM scratch
COPY --from=build /srv /srv
