FROM nginx:1.27
COPY dist/ /usr/share/nginx/html/
RUN sudo chown -R nginx:nginx /usr/share/nginx/html/*
