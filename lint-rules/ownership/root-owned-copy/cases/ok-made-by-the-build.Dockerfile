FROM debian:12
RUN useradd --uid 10001 app
USER app
WORKDIR /srv
COPY . .
RUN make && chmod 755 out/run
