FROM debian:12
HEALTHCHECK CMD curl -s http://localhost/health | grep UP || exit 1

FROM debian:12
HEALTHCHECK CMD test "$(curl -s http://localhost/ping)" = pong

FROM debian:12
HEALTHCHECK CMD curl --connect-timeout 1 telnet://localhost:25
