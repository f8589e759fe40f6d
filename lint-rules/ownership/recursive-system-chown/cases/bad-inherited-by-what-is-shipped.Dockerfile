FROM debian:12 AS base
RUN chown -R www-data /var
FROM base
USER www-data
