# That nothing is signed is another rule's matter, and folders of the image need no key.
FROM debian:12
RUN echo "deb [trusted=yes] https://example.com/apt ./" > /etc/apt/sources.list.d/blind.list
RUN echo "deb file:/srv/packages ./" > /etc/apt/sources.list.d/local.list
