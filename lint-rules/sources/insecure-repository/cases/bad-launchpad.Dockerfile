FROM ubuntu:24.04
RUN echo "deb [signed-by=/etc/apt/keyrings/team.asc] http://ppa.launchpad.net/team/tool/ubuntu noble main" > /etc/apt/sources.list.d/team.list
