FROM debian:12
ADD app.tar.gz /app/
RUN chmod -R 755 /app
ARG BUNDLE=app.tar.gz
ADD $BUNDLE /bundle
RUN chmod -R 755 /bundle
