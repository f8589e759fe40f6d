FROM debian:12
ENV KEY=0123456789ABCDEF0123456789ABCDEF01234567
RUN gpg --keyserver hkps://keyserver.example.com --recv-keys "$KEY" 0x89ABCDEF0123456789ABCDEF0123456789ABCDEF
RUN gpg --keyserver hkps://keyserver.example.com --recv-keys "0123 4567 89AB CDEF 0123  4567 89AB CDEF 0123 4567"
RUN gpg --keyserver hkps://keyserver.example.com --recv-keys 0123:4567:89AB:CDEF:0123:4567:89AB:CDEF:0123:4567
# A fingerprint made with SHA-256
RUN gpg --keyserver hkps://keyserver.example.com --recv-keys 0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF
