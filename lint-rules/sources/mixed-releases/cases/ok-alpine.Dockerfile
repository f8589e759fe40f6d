FROM alpine:3.22
# A tag is how apk pins.
RUN echo "@edge https://mirror.alpinelinux.org/alpine/edge/testing" >> /etc/apk/repositories && apk add tool@edge
RUN echo "https://mirror.alpinelinux.org/alpine/v3.22/community" >> /etc/apk/repositories
RUN echo "https://mirror.alpinelinux.org/alpine/latest-stable/community" >> /etc/apk/repositories

FROM alpine:edge
RUN echo "https://mirror.alpinelinux.org/alpine/edge/testing" >> /etc/apk/repositories

# The whole image moves.
FROM alpine:3.22
RUN printf 'https://mirror.alpinelinux.org/alpine/edge/main\nhttps://mirror.alpinelinux.org/alpine/edge/community\n' > /etc/apk/repositories \
    && apk upgrade --no-cache
