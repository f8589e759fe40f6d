FROM debian:12 AS Base
FROM BASE AS next_
FROM Next_
COPY --from=BASE /a /
RUN --mount=from=Last,target=/b /b/run
FROM scratch AS last
