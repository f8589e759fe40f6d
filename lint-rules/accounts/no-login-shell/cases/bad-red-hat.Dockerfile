FROM rockylinux:9
RUN adduser -r app
