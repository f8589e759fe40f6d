FROM debian:12 AS build
RUN su nobody -s /bin/sh -c make
CMD ["su", "nobody"]

FROM scratch
COPY --from=build /srv/server /server
USER 65532
ENTRYPOINT ["/server"]
