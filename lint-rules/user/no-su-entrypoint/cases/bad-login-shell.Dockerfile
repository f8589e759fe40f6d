FROM debian:12
CMD su - app
