FROM debian:12 AS fetch
RUN curl -fsSLo /out/tool https://example.com/v1/tool && curl -fsSLo /out/lib.tgz https://example.com/v1/lib.tgz

FROM fetch AS unpack
RUN tar xzf /out/lib.tgz -C /

FROM debian:12
COPY --from=fetch --chmod=755 /out/tool /usr/local/bin/tool
COPY --from=unpack /lib /lib
ONBUILD RUN curl -fsSLo /x.sh https://example.com/x.sh && sh /x.sh
