FROM debian:12
COPY verify.sh SHA256SUMS /
RUN curl -fsSLo a.tgz https://example.com/a.tgz && /verify.sh a.tgz && tar xzf a.tgz
RUN check_sha256() { echo "$2  $1" | sha256sum -c -; } && curl -fsSLo b.tgz https://example.com/b.tgz && check_sha256 b.tgz "$SHA" && tar xzf b.tgz
RUN fetch() { curl -fsSLo "$2" "$1"; echo "$3  $2" | sha256sum -c -; } && fetch https://example.com/c.tgz c.tgz "$SHA" && tar xzf c.tgz
RUN php -r "copy('https://example.com/installer', 'setup.php');" \
    && curl -fsSLo d.php https://example.com/d.php \
    && php -r "if (hash_file('sha384', 'd.php') !== '$SHA') { unlink('d.php'); exit(1); }" \
    && php d.php
RUN curl -fsSLo e.tgz https://example.com/e.tgz
RUN sha256sum -c /SHA256SUMS
RUN tar xzf e.tgz
RUN cat /SHA256SUMS | while read line; do echo "$line" | sha256sum -c -; done
