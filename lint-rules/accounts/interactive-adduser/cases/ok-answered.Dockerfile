FROM debian:12
RUN yes '' | adduser a
RUN printf 'secret\nsecret\n\n\n\n\n\ny\n' | adduser b
RUN adduser --gecos "" c <<EOF
secret
secret
EOF
RUN adduser --gecos "" d < /etc/answers
