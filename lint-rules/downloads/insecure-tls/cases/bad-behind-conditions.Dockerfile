FROM debian:12
ARG INSECURE
RUN if [ -n "$INSECURE" ]; then git config --global http.sslVerify false; fi
RUN for x in a b; do curl -k "https://example.com/$x" -o "$x"; done
ONBUILD RUN curl -k https://example.com/a -o a
