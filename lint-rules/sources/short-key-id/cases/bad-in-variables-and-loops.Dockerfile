FROM debian:12
ENV KEYS="0123456789ABCDEF0123456789ABCDEF01234567 7F0CEB10"
ARG KEY=7F0CEB11
RUN for key in $KEYS; do gpg --keyserver hkps://keyserver.example.com --recv-keys "$key"; done
RUN for key in \
      0123456789ABCDEF0123456789ABCDEF01234567 \
      7F0CEB12 \
    ; do \
      gpg --keyserver hkps://a.example.com --recv-keys "$key" || \
      gpg --keyserver hkps://b.example.com --recv-keys "$key" ; \
    done
RUN gpg --keyserver hkps://keyserver.example.com --recv-keys "$KEY"
