FROM node:22
ENV NODE_TLS_REJECT_UNAUTHORIZED=1 PYTHONHTTPSVERIFY=1
ENV CURL_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt
ARG GIT_SSL_NO_VERIFY
RUN git config --global http.sslVerify true && git -c http.sslVerify=1 fetch
RUN git config --global --unset http.sslVerify
RUN git config --get http.sslVerify
RUN ssh -o StrictHostKeyChecking=accept-new git@example.com true
RUN echo "StrictHostKeyChecking yes" >> ~/.ssh/config
RUN echo "check_certificate = on" >> ~/.wgetrc
RUN helm install a b --insecure-skip-tls-verify=false && podman pull --tls-verify=true example.com/a:1
RUN apt-get -o Acquire::https::Verify-Peer=true update
