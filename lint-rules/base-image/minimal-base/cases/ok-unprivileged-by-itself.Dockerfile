FROM nginx:1.30
USER nginx
