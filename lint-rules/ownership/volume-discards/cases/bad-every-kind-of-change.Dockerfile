FROM debian:12
VOLUME ["/a", "/b", "/c"]
RUN mkdir -p /a/db && touch /a/db/ready
RUN echo ready > /b/state && chmod -R g+w /b && cp -r /srv/seed /b/
RUN tar -xzf seed.tgz -C /c
