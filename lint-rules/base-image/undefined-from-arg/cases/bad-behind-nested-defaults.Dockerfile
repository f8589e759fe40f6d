ARG BASE=debian
FROM ${IMAGE:-${BASE:-alpine}}:${TAG} AS one
FROM ${BASE:-${OTHER}}
