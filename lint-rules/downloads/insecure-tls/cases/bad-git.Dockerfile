FROM debian:12
RUN git config --global http.sslVerify false && git clone https://example.com/a.git
RUN git -c http.sslVerify=false clone https://example.com/a.git
RUN git clone -c http.sslverify=0 https://example.com/a.git
RUN apt-get update \
    && git config --system http.https://example.com/.sslVerify "false" \
    && git clone https://example.com/a.git
RUN git config http.sslVerify no
RUN GIT_SSL_NO_VERIFY=1 git clone https://example.com/a.git
RUN export GIT_SSL_NO_VERIFY=true && git clone https://example.com/a.git
RUN GIT_SSL_NO_VERIFY=false git clone https://example.com/a.git
