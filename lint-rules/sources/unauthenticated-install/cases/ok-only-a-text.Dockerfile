FROM debian:12
RUN echo "apt-get install --force-yes" && grep -r force-yes /etc
RUN apt-get install -y my-package--nogpgcheck
RUN echo 'APT::Get::AllowUnauthenticated "true";' > /srv/example.txt
RUN git commit -m "--force-yes"
