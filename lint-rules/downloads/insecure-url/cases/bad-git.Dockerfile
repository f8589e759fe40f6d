FROM debian:12
RUN git clone git://example.com/app.git /src && make -C /src
RUN git clone --depth 1 -b v1.0 'http://example.com/app.git'
RUN pip install git+http://example.com/app.git@v1.0
RUN git clone git+ssh://example.com/app.git; git submodule add git://example.com/lib.git
