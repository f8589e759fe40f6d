FROM debian:12
COPY . /app
RUN mkdir -p /data /app-data && chown -R www-data:www-data /data /app-data
RUN chown www-data /app
RUN chown -R www-data /app/cache
RUN chown --reference=/data -R /app; chown --from=root -R www-data /app
