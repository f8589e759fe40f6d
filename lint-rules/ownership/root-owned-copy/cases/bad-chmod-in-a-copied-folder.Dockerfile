FROM debian:12
RUN useradd --uid 10001 app
WORKDIR /srv
USER 10001
COPY . .
RUN chmod 755 bin/run
