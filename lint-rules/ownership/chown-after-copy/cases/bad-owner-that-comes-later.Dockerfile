FROM debian:12
COPY . /app
RUN groupadd -g 1500 app && useradd -u 1500 -g app app && chown -R app:app /app
FROM debian:12
COPY . /app
RUN useradd app && chown -R app:app /app
