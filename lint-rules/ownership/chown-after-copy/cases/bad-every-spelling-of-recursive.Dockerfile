FROM php:8.3-apache
COPY site /var/www/html
RUN chown -Rv www-data:www-data /var/www/html
FROM php:8.3-apache
COPY site /var/www/html
RUN chown www-data:www-data /var/www/html -R
FROM php:8.3-apache
COPY site /var/www/html/
WORKDIR /var/www/html
RUN chown -vR www-data.www-data .
