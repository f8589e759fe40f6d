FROM debian:12
RUN useradd --uid 10001 app
USER app
COPY . /srv
RUN chown -R root:root /srv
WORKDIR /a
RUN chown 10002 /srv/run
WORKDIR /b
RUN install -o www-data -m 644 /srv/page.html /srv/index.html
