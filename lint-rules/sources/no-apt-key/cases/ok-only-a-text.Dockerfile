FROM debian:12
RUN echo "curl | apt-key add -" > /srv/notes
RUN apt-get install -y apt-key-helper
