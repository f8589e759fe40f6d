FROM debian:12 AS unused
USER app
RUN id

FROM debian:12
CMD ["id"]
