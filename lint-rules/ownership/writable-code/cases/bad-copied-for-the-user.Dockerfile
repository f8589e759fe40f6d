FROM debian:12
RUN useradd --uid 10001 app
WORKDIR /srv
COPY --chown=app:app . .
USER 10001:10001
ENTRYPOINT ["./run.sh"]
CMD ["--all"]
