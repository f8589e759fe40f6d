ARG BASE=
FROM ${BASE:-scratch}
