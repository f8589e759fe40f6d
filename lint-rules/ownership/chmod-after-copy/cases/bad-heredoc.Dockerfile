FROM debian:12
COPY <<EOF /usr/local/bin/hello
#!/bin/sh
echo hello
EOF
RUN chmod u+x,go= /usr/local/bin/hello && apt-get update
