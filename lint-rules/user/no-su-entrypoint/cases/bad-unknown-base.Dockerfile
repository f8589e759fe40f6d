FROM registry.example.com/base:1
CMD su app -c /srv/server
