FROM nginx:1.30
COPY site /usr/share/nginx/html
