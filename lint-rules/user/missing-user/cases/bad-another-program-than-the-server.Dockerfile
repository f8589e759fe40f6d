FROM php:8.3-fpm
COPY . /srv
CMD ["php", "-S", "0.0.0.0:8080"]
