FROM rockylinux:9 AS one
RUN useradd -u 1000990000 app && adduser -u 1000990001 other
FROM amazonlinux:2023 AS two
COPY --from=one /a /a
RUN useradd -u 1000990000 app
FROM fedora:36 AS three
COPY --from=two /a /a
RUN useradd -u 1000990000 app
FROM registry.access.redhat.com/ubi8/ubi
COPY --from=three /a /a
RUN useradd -u 1000990000 app
