FROM debian:12
RUN curl -X POST -d '{"name":"a"}' https://api.example.com/things -o /tmp/answer
RUN curl -s --json '{}' https://api.example.com/things | jq .id
RUN curl -sT build.log https://transfer.example.com/ | tail -1
RUN service app start && curl -s http://localhost:9200/_cluster/health | jq .status
