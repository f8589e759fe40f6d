FROM debian:12
RUN useradd app
COPY . /srv
RUN chown -R app /srv
USER app
RUN chown -R app:app /srv
