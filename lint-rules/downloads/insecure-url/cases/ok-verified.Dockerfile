FROM debian:12
RUN curl -fsSLO http://example.com/a.tgz && echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  a.tgz" | sha256sum -c && tar xzf a.tgz
RUN wget http://example.com/b.tgz http://example.com/b.tgz.asc && gpg --verify b.tgz.asc b.tgz && tar xzf b.tgz
RUN git clone git://example.com/app.git /src && cd /src && git checkout 0123456789abcdef0123456789abcdef01234567
RUN pip install "http://example.com/x-1.tar.gz#sha256=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef http://example.com/c.jar /srv/
CMD ["java", "-jar", "/srv/c.jar"]
