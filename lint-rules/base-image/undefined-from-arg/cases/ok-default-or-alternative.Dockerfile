FROM ${BASE:-debian:12} AS one
FROM debian:${TAG-12} AS two
FROM debian:12${VARIANT:+-$VARIANT} AS three
FROM ${INIT:-${BASE:-debian:${TAG:-12}}}
