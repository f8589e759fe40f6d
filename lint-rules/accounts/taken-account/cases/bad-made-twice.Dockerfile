FROM debian:12
RUN useradd -m app
RUN mkdir -p /srv/app && \
    useradd app
