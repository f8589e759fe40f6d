FROM registry.example.com/base:1
USER app
CMD ["/srv/run"]
