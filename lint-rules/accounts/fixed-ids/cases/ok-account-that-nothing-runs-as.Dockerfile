FROM debian:12 AS one
RUN useradd -m somebody
FROM debian:12
RUN useradd -m app && userdel -r app && apt-get install -y nginx
USER www-data
