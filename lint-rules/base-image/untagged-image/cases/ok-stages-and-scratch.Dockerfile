FROM debian:12 AS Base
FROM base AS next
FROM scratch
COPY --from=BASE /a /
COPY --from=1 /b /
RUN --mount=from=next,target=/c /c/run
