ARG TAG=
FROM ${IMAGE:-${BASE:-debian}}:${TAG}
