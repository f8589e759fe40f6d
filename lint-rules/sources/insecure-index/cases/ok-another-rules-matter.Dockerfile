FROM node:22
ENV NODE_TLS_REJECT_UNAUTHORIZED=0 GIT_SSL_NO_VERIFY=1
RUN git config --global http.sslVerify false && curl -k https://npm.example.com
RUN echo "deb http://deb.example.com/debian stable main" > /etc/apt/sources.list.d/example.list
