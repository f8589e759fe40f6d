FROM debian:12
RUN useradd -u 10001 app && install -d -o app /srv/app
USER app
COPY app.conf /srv/app/app.conf
RUN sed -i s/a/b/ /srv/app/app.conf
