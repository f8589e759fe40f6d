FROM debian:12
ENV REPOSITORY=http://apt.example.com
RUN echo "deb [signed-by=/etc/apt/keyrings/example.gpg] $REPOSITORY stable main" > /etc/apt/sources.list.d/example.list
