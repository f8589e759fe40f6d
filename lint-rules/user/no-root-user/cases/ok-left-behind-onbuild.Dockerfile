FROM debian:12 AS base
RUN useradd -u 10001 app
USER root
ONBUILD RUN make
ONBUILD USER app

FROM base AS middle
FROM middle
CMD ["server"]
