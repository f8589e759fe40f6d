FROM debian:12
RUN curl -fsSLo /usr/share/keyrings/example.asc https://example.com/key.asc && chmod 644 /usr/share/keyrings/example.asc
RUN curl -fsSL https://example.com/key.gpg | gpg --dearmor -o /usr/share/keyrings/example.gpg
RUN curl -fsSLo /etc/apt/sources.list.d/example.list https://example.com/example.list
RUN curl -fsSL https://example.com/version | jq -r .tag > /version
RUN wget -qO /srv/data.csv https://example.com/data.csv
RUN curl -fsSLo list.tgz https://example.com/list.tgz && tar tzf list.tgz
RUN curl -fsSLo /tmp/a.sh https://example.com/a.sh && echo 'echo mine' > /tmp/a.sh && sh /tmp/a.sh
RUN curl -fsSL http://localhost:8080/plugin.tgz | tar xz
RUN curl -fsSL file:///srv/plugin.tgz | tar xz
RUN curl -fsSLo "$1" https://example.com/x && tar xzf "$2"
COPY a.sh /tmp/a.sh
RUN sh /tmp/a.sh
HEALTHCHECK CMD curl -fsS https://example.com/ -o /tmp/x && sh /tmp/x
FROM debian:12 AS unused
RUN curl -fsSLo /x.sh https://example.com/x.sh && sh /x.sh
FROM debian:12
COPY --from=0 /srv /srv
