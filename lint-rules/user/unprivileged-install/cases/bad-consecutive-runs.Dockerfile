FROM debian:12
RUN useradd app
USER app
RUN apt-get update
ENV DEBIAN_FRONTEND=noninteractive
RUN apt-get install -y curl \
    && rm -rf /var/lib/apt/lists/*
COPY . /srv
CMD ["/srv/run"]
