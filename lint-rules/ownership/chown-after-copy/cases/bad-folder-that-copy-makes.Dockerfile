FROM debian:12
RUN groupadd --gid 1500 app && useradd --uid 1500 --gid app --no-create-home app
COPY . /app
RUN chown -R app:app /app
USER app
