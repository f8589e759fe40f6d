FROM debian:12
RUN chown app /etc && useradd app
USER app
CMD ["/usr/bin/serve"]
