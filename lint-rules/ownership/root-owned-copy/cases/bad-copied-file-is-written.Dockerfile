FROM debian:12
RUN useradd --uid 10001 app
USER app
COPY app.conf /etc/app.conf
CMD echo "port=$PORT" >> /etc/app.conf && exec /srv/run
