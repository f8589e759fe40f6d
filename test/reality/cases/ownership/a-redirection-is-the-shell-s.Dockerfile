# Not sudo but the shell that reads the line opens the file.
FROM debian:bookworm
RUN useradd -u 10001 app && install -d -o app /srv/app
USER app
RUN echo a > /srv/app/own
USER root
RUN setpriv --reuid=10001 echo a > /srv/app/of-root && setpriv --reuid=10001 --regid=10001 --clear-groups sh -c 'echo a > /srv/app/of-app'
USER app
