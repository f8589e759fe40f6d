ARG BASE=debian
ARG EMPTY=
FROM ${BASE} AS one
FROM ${UNSET:-alpine} AS two
FROM debian${EMPTY} AS three
