FROM debian:bookworm
RUN usermod --uid 8033 www-data && groupmod --gid 8033 www-data
USER www-data
