FROM debian:12
RUN curl -fsSLo /srv/data.csv http://example.com/data.csv
RUN curl -fsS http://example.com/ping
ADD http://example.com/data.json /srv/
RUN apt-get install -y http && echo "deb http://mirror.debian.org/debian bookworm main" > /etc/apt/sources.list
RUN pip install --index-url http://example.com/simple app && apk add --repository http://example.com/alpine app
RUN curl -fsSLo /etc/yum.repos.d/x.repo http://example.com/x.repo
