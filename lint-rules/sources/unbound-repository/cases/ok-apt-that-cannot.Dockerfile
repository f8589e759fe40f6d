FROM debian:jessie
RUN echo "deb https://example.com/apt stable main" > /etc/apt/sources.list.d/example.list

# The image says nothing of its release, but the suite does.
FROM example.com/base:1
RUN echo "deb https://example.com/apt trusty-tool main" > /etc/apt/sources.list.d/example.list
