FROM debian:12
RUN status=$(curl -s -o /tmp/a -w '%{http_code}' https://example.com/a) && [ "$status" = 200 ]
RUN test "$(curl -so /tmp/b --write-out '%{response_code}' https://example.com/b)" = 200
HEALTHCHECK CMD [ "$(curl -s -o /dev/null -w '%{http_code}' http://localhost/)" = 200 ]
