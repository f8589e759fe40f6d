FROM debian:12
RUN make -C /usr/src/tool install
COPY app.conf /etc/
RUN chown www-data /etc/app.conf
RUN chown www-data:www-data /etc/app.conf
