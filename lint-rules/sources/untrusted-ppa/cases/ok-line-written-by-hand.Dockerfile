# Its author has looked for the address and for the key.
FROM ubuntu:24.04
RUN echo "deb [signed-by=/etc/apt/keyrings/team.asc] https://ppa.launchpadcontent.net/team/tool/ubuntu noble main" > /etc/apt/sources.list.d/team.list
