# reality: the fixed file installs, and with another key it does not
FROM debian:bookworm
ADD http://archive.example.com/key.asc /tmp/key.asc
RUN apt-key add /tmp/key.asc && rm /tmp/key.asc
RUN rm /etc/apt/sources.list && echo "deb http://archive.example.com/debian bookworm main" > /etc/apt/sources.list.d/example.list
RUN apt-get update && apt-get install -y --no-install-recommends hello
