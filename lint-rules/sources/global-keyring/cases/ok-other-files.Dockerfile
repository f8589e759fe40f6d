FROM alpine:3.20
# apk has no other place for keys
RUN wget -O /etc/apk/keys/example.rsa.pub https://alpine.example.com/example.rsa.pub
RUN echo "curl https://apt.example.com/key.asc > /etc/apt/trusted.gpg.d/example.asc" > /how-to
