FROM registry.example.com/team/base:1
RUN apt-get update && apt-get install -y curl
RUN adduser app

FROM registry.example.com/team/other:1
RUN adduser --quiet --disabled-login app
COPY --from=0 /srv /srv
