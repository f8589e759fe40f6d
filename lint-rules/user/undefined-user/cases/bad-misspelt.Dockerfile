FROM debian:12
RUN useradd --uid 10001 appuser
USER apuser
CMD ["id"]
