FROM debian:12 AS other
ADD https://example.com/app.jar /srv/
FROM debian:12
