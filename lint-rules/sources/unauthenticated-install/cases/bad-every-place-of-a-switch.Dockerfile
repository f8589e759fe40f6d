FROM debian:12
RUN apt-get install \
    --allow-unauthenticated \
    -y nginx
RUN apt-get install -y nginx \
    --allow-unauthenticated
RUN apt-get install -y \
    --allow-unauthenticated nginx
RUN apt-get install -y --allow-unauthenticated \
    nginx
RUN apt-get install -y nginx -o \
    APT::Get::AllowUnauthenticated=true && true
RUN apt-get install -y "--allow-unauthenticated" nginx
