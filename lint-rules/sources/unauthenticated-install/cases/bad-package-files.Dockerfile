FROM alpine:3.20
RUN wget https://example.com/a.apk && apk add --allow-untrusted a.apk
RUN apk add --allow-untrusted /tmp/*.apk
RUN rpm -i --nosignature /tmp/a.rpm
