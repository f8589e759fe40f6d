FROM debian:12
RUN useradd --uid 10001 app
ENV PATH=/srv/tools/bin:$PATH
RUN chown -R app:app /usr/local /srv/tools
USER app
CMD ["serve"]
