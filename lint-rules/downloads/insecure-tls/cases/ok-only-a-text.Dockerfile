FROM debian:12
RUN echo "curl -k https://example.com" && grep -r -- --no-check-certificate /etc
RUN echo "StrictHostKeyChecking no" > /srv/example.txt
RUN git commit -m "curl --insecure"
LABEL NODE_TLS_REJECT_UNAUTHORIZED=0
