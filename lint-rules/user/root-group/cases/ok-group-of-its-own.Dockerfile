FROM debian:12
RUN groupadd -g 10001 app && useradd -u 10001 -g app app
USER app
WORKDIR /srv
USER 10001:10001
