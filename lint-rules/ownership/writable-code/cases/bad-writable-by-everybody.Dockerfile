FROM debian:12
COPY --chmod=777 run.sh /srv/run.sh
RUN chmod -R a+w /srv/lib
USER nobody
CMD ["java", "-Xmx1g", "-jar", "/srv/lib/app.jar", "/srv/run.sh"]
ENTRYPOINT ["/srv/run.sh"]
