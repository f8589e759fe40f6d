FROM debian:12 AS build
USER 1001:0
RUN make

FROM scratch
COPY --from=build /srv /srv
USER 65532:65532
