FROM debian:12 AS build
RUN useradd builder
USER builder
RUN make

FROM debian:12
COPY --from=build /out /srv
USER builder
CMD ["/srv/run"]
