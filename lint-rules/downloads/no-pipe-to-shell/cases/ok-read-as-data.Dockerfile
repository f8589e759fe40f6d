FROM debian:12
RUN curl -fsSL https://example.com/a.json | python3 -m json.tool
RUN curl -fsSL https://example.com/a.json | python3 -c "import json, sys; print(json.load(sys.stdin)['a'])"
RUN curl -fsSL https://example.com/a | perl -ne 'print if /x/'
RUN curl -fsSL https://example.com/a | ruby -e 'puts gets'
RUN curl -fsSL https://example.com/a.json | node -pe 'JSON.parse(require("fs").readFileSync(0))'
RUN curl -fsSL https://example.com/a.json | php -r 'echo 1;'
RUN curl -fsSL https://example.com/a | sh -c 'cat > /etc/a'
RUN curl -fsSL https://example.com/list | xargs bash
RUN curl -fsSL https://example.com/a | while read line; do echo "$line"; done
RUN curl -fsSL https://example.com/a | bash /srv/filter.sh
