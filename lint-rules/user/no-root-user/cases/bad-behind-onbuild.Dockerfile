FROM debian:12 AS base
RUN useradd -u 10001 app
USER app
ONBUILD USER root

FROM base
CMD ["server"]
