FROM python:3.13
WORKDIR /srv
COPY . .
RUN useradd --uid 10001 app && chown -R app /srv
USER app
CMD python3 -u main.py
