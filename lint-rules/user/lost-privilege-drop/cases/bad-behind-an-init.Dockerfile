FROM rabbitmq:4
COPY --from=krallin/ubuntu-tini /usr/bin/tini /usr/bin/tini
ENTRYPOINT ["tini", "--", "rabbitmq-server"]
