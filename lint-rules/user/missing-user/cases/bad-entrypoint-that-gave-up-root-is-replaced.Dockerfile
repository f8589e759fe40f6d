FROM postgres:16
COPY run.sh /run.sh
ENTRYPOINT ["/bin/bash", "/run.sh"]
