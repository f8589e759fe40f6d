FROM alpine:3.20
RUN addgroup --system --gid 700 keepers && adduser --system --ingroup keepers --uid 700 keeper
USER keeper
