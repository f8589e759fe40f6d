FROM debian:trixie AS recommended
# git recommends ssh-client, which depends on adduser.
RUN apt-get update && apt-get install -y git
RUN adduser --disabled-password --gecos "" app

FROM debian:trixie AS needed
RUN apt-get update && apt-get install -y --no-install-recommends openssh-client
RUN adduser --disabled-password --gecos "" app

FROM debian:trixie AS unheard-of
RUN apt-get update && apt-get install -y --no-install-recommends example-server
RUN adduser --disabled-password --gecos "" app

FROM amazonlinux:2023
RUN dnf install -y httpd && useradd app
COPY --from=recommended /a /b
COPY --from=needed /a /b
COPY --from=unheard-of /a /b
