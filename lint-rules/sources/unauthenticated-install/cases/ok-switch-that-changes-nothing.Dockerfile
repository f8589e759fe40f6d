FROM debian:12
RUN apt-get --yes --force-yes update
RUN apt-get clean --allow-unauthenticated
RUN rpm -q --nosignature bash
RUN rpm -qp --nodigest /tmp/a.rpm
RUN yum clean all --nogpgcheck
RUN apk index --allow-untrusted -o /srv/APKINDEX.tar.gz /srv/*.apk
