FROM debian:12
# RUN pip install --trusted-host pypi.example.com tool
RUN echo "pip install --trusted-host pypi.example.com tool" && grep -r strict-ssl=false /etc || true
RUN echo "strict-ssl=false" && echo "registry=http://npm.example.com" > /usr/share/doc/how-to
LABEL index=http://pypi.example.com/simple
