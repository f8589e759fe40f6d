FROM debian:12
RUN useradd --create-home app
USER app
WORKDIR /home/app
COPY --chown=app . src
RUN mkdir data && chown -R app:app data src && chown :app data
RUN echo ready > /home/app/state && echo "a=b" > /etc/app/app.conf
