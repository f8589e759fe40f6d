FROM debian:12
COPY app.conf /etc/app.conf
RUN sed -i "s/PORT/8080/" /etc/app.conf && chown www-data /etc/app.conf
