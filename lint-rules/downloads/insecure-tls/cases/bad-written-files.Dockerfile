FROM debian:12
RUN echo insecure >> ~/.curlrc
RUN echo "-k" > /root/.curlrc && curl https://example.com/a
RUN echo "check_certificate = off" >> /etc/wgetrc
COPY <<EOF /root/.wgetrc
no-proxy = example.com
check-certificate=off
EOF
RUN printf '[http]\n\tsslVerify = false\n' >> $HOME/.gitconfig
RUN echo "export NODE_TLS_REJECT_UNAUTHORIZED=0" >> ~/.bashrc
RUN echo 'GIT_SSL_NO_VERIFY="1"' >> /etc/environment
