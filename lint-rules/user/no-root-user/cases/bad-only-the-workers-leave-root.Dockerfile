FROM nginx:1.27
USER root
COPY nginx.conf /etc/nginx/nginx.conf
