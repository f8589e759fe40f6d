FROM debian:12
ENV ROOT_OF_ALL=/usr
RUN chown app /usr/ -R && chown -R app /etc/* && chown -R app "/var"/* && chmod -R 755 $ROOT_OF_ALL
RUN cd /usr/local && chown -R app .. && sudo chown -vR app //opt/. && sh -c 'chmod -R 755 /etc'
WORKDIR /var
RUN chown -R app . && chown -R --reference=/srv /etc && chown -R app /*
RUN ["chown", "-R", "app", "/home"]
ONBUILD RUN chown -R app /opt
