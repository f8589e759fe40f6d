FROM debian:12 AS one
RUN groupadd staffers && useradd --gid staffers app
USER app:staffers
RUN id

FROM alpine:3.20 AS two
RUN addgroup -S app && adduser -S -G app app
USER app:app
RUN id

FROM fedora:41 AS three
RUN adduser --system app
USER app
RUN id

FROM debian:12 AS four
RUN echo 'app:x:10001:10001::/srv:/usr/sbin/nologin' >> /etc/passwd
USER app
RUN id
