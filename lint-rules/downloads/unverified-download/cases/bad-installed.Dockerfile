FROM debian:12
RUN curl -fsSLO https://example.com/a_1.0_amd64.deb && dpkg -i a_1.0_amd64.deb
RUN wget -P /tmp https://example.com/b.deb && apt-get install -y /tmp/b.deb
RUN wget -qO /tmp/c.deb https://example.com/c.deb && dpkg -i /tmp/*.deb; apt-get -y -f install
RUN aria2c -d /tmp -o d.whl https://example.com/d.whl && pip install /tmp/d.whl
RUN curl -fsSLO https://example.com/e.tgz && npm install -g ./e.tgz
RUN wget -q https://example.com/f.apk && apk add --allow-untrusted f.apk
RUN curl -fsSLo f.rpm https://example.com/f.rpm && rpm -Uvh f.rpm
