FROM scratch AS base
FROM base AS next
COPY --from=base /a /
COPY --from=0 /b /
COPY --from=docs / /docs
RUN --mount=from=later,target=/c /c/run
FROM scratch AS later
