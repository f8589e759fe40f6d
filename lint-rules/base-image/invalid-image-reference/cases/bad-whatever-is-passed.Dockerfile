ARG TAG
ARG APP
FROM MyTeam/app:$TAG AS one
FROM registry.example.com/Team/$APP AS two
FROM https://registry.example.com/${APP} AS three
FROM Debian@${TAG}
