FROM debian:12
COPY --chown=www-data tool /usr/local/bin/tool
RUN touch /etc/app.conf && chown www-data /etc/app.conf /usr/local/bin/other && chmod 1777 /usr/local/bin
USER www-data
CMD ["serve"]
