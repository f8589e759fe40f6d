FROM debian:12
RUN groupadd --gid 5984 -r ledger && useradd --uid 5984 -r -g ledger ledger
RUN apt-get update && apt-get install -y --no-install-recommends tini && rm -rf /var/lib/apt/lists/*
COPY docker-entrypoint.sh /usr/local/bin/
ENTRYPOINT ["tini", "--", "/usr/local/bin/docker-entrypoint.sh"]
CMD ["/opt/ledger/bin/ledger"]
