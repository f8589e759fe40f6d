FROM python:3.12
ENV PIP_INDEX_URL=https://pypi.example.com/simple PIP_TRUSTED_HOST=
RUN pip install -i https://pypi.example.com/simple tool && npm config set registry https://npm.example.com && npm config set strict-ssl true
RUN gem sources --add https://gems.example.com && bundle config ssl_verify_mode 1 && composer config secure-http true
RUN conda config --set ssl_verify true && conda config --set ssl_verify /etc/ssl/certs/ca-certificates.crt && conda install -c conda-forge tool
RUN echo "registry=https://npm.example.com" > ~/.npmrc
