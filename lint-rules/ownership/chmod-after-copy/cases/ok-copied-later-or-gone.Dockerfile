FROM debian:12
RUN chmod -R 755 /app
COPY . /app
RUN rm -r /app && mkdir /app && chmod -R 755 /app
