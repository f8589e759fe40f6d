FROM alpine:3.20
RUN addgroup --gid 10001 app && adduser --disabled-password --gecos "" --ingroup app --uid 10001 app
USER app
