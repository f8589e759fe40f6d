FROM debian:12
WORKDIR /build
RUN curl -fsSLo install.sh https://example.com/install.sh && chmod 777 install.sh && ./install.sh && rm install.sh
RUN cd /tmp && chmod -R 777 kit && kit/setup && rm -rf /tmp/*
RUN chmod 777 $NAME/run && $NAME/run && rm -f $NAME/run
RUN chmod 777 /opt/setup/run
RUN rm -rf /opt/setup
