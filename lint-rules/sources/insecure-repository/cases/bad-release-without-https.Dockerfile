FROM ubuntu:16.04
RUN echo "deb [signed-by=/etc/apt/keyrings/example.gpg] http://apt.example.com stable main" > /etc/apt/sources.list.d/example.list

FROM example.com/base:1
RUN if [ -e /etc/debian_version ]; then echo "deb http://apt.example.com stretch main" > /etc/apt/sources.list.d/example.list; fi
