FROM debian
RUN curl -fsSLo a https://example.com/a; echo "$S  a" | sha256sum -c -; [ $? -eq 0 ] || exit 1; sh a
RUN curl -fsSLo b https://example.com/b && sha256sum -c <<EOF && sh b
$SHA  b
EOF
RUN curl -fsSLo c https://example.com/c && sha256sum --check <(echo "$S c") && sh c
RUN wget -O d https://example.com/d && echo "$S  d" | busybox sha256sum -sc && sh d
RUN wget -O e https://example.com/e && test "$(md5sum < e)" = "$S  -" && sh e
RUN wget -O f https://example.com/f
RUN echo "$S  f" | md5sum -cw
RUN sh f
RUN wget -O g https://example.com/g && python3 -c "import hashlib; assert hashlib.sha256(open('g','rb').read()).hexdigest() == '$S'" && sh g
RUN ["/bin/bash", "-c", "set -euo pipefail; curl -o h https://example.com/h; sha256sum -c h.sum; sh h"]
RUN until curl -fo i https://example.com/i; do sleep 1; done && sha256sum -c i.sum && sh i
RUN DIR=$(mktemp -d) && cd $DIR && curl -fsSLO https://example.com/j.tgz && echo "$S  j.tgz" | sha256sum -c && tar xf j.tgz
RUN FILE=k-$(uname -m).tgz && curl -fsSLO https://example.com/$FILE && echo "$S  $FILE" | sha256sum -c && tar xf $FILE && rm $FILE
RUN for f in l m; do curl -fsSLO https://example.com/$f.tgz && grep $f.tgz /sums | sha256sum -c && tar xf $f.tgz; done
