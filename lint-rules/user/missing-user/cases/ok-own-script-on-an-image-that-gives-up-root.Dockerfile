FROM redis:7
COPY start.sh /usr/local/bin/
ENTRYPOINT ["start.sh"]
