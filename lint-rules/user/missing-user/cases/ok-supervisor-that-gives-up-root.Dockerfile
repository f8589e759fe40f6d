FROM linuxserver/code-server:latest
COPY settings.json /defaults/
