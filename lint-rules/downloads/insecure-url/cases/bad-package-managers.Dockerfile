FROM almalinux:9
RUN rpm -Uvh http://example.com/release-1.noarch.rpm && yum install -y http://example.com/a.rpm
RUN pip install http://example.com/b-1.0.tar.gz && npm install -g http://example.com/c-1.0.tgz
