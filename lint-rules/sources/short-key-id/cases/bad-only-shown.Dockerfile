FROM debian:11
# apt-key fingerprint prints what is there, and finds nothing wrong with it
RUN apt-key adv --keyserver hkps://keyserver.example.com --recv-keys 0EBFCD88 && apt-key fingerprint 0EBFCD88
