FROM debian:12
RUN addgroup -S app && adduser -S -D -H -G app app
RUN adduser -D -u 1000 -h /srv/dev -s /bin/bash -g "Developer" dev
RUN addgroup -g 1500 data
RUN adduser -DH reader
