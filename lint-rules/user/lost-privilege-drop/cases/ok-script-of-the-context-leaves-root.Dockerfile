FROM postgres:16
COPY start.sh /usr/local/bin/start.sh
ENTRYPOINT ["start.sh"]
CMD ["postgres"]
