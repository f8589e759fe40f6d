FROM debian:12
COPY . /app
COPY conf /etc/app
RUN mkdir -p /data && chmod 700 /data /app /etc/app
RUN chmod +x /app/gradlew
RUN chmod -R 755 /app/cache
RUN chmod --reference=/data -R /app
RUN find /app -type f -exec chmod 644 {} +
RUN --mount=type=bind,target=/app chmod -R 755 /app
RUN chmod 755 /app/*.sh /etc/app /etc/*.conf $HOME/*.sh
