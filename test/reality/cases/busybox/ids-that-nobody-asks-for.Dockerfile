# Alpine's own accounts are not known completely.
FROM alpine:3.20
COPY <<passwd <<group /etc/
root:x:0:0::/root:/bin/sh
passwd
root:x:0:
users:x:100:
nogroup:x:65533:
group
RUN adduser -D one && adduser -D -u 5000 b && adduser -D c && addgroup d && adduser -D e && adduser -D -G d f && adduser -D g
RUN adduser -S h && adduser -S i && addgroup -S j && adduser -S -G j k && adduser -S -u 150 l && adduser -S m && addgroup -S -g 120 n && addgroup o
USER one
