FROM debian:12
RUN useradd --uid 10001 --create-home app && mkdir /data && chown app /data
USER app
WORKDIR /srv/app
COPY . .
RUN mkdir -p cache && touch log
COPY files /home/app
RUN touch /home/app/.profile
COPY seed /data
RUN mkdir /data/more
VOLUME /data
COPY x y /tmp/
RUN touch /tmp/z
