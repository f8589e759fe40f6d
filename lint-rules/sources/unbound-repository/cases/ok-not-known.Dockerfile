FROM debian:12
ARG REPOSITORY
ARG HOST
RUN echo "deb $REPOSITORY stable main" > /etc/apt/sources.list.d/argument.list
RUN echo "deb https://$HOST/apt stable main" > /etc/apt/sources.list.d/host.list
RUN echo "deb http://nexus:8081/repository/apt stable main" > /etc/apt/sources.list.d/inside.list
RUN echo "deb http://10.0.0.5/apt stable main" > /etc/apt/sources.list.d/private.list
COPY example.list /etc/apt/sources.list.d/
RUN curl -fsSL https://example.com/example.list -o /etc/apt/sources.list.d/example.list
