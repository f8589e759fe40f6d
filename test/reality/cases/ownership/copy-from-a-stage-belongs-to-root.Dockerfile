# What COPY --from takes belongs to root, whoever it belonged to there.
FROM debian:bookworm AS builder
RUN mkdir /out && touch /out/tool && chown -R 33:33 /out
FROM debian:bookworm
COPY --from=builder /out /srv/out
COPY --from=builder --chown=www-data:staff /out/tool /srv/tool
